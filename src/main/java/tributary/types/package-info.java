/// The types of feeds.yaml beyond words and numbers: addresses, credentials, texts of pages, what is cleaned.
@NullMarked
package tributary.types;

import org.jspecify.annotations.NullMarked;
