package tributary.refine;

import java.net.URI;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tributary.article.Enclosure;
import tributary.draft.Draft;
import tributary.url.Canonical;

/// The files of an article: only those on the web, each with a media type.
final class Files {
    static final int MAX_FILES = 30;
    private static final String UNKNOWN = "application/octet-stream";
    private static final Pattern TYPE =
            Pattern.compile("[a-z0-9][a-z0-9!#$&^_.+-]{0,60}/[a-z0-9][a-z0-9!#$&^_.+-]{0,60}");

    private static final Map<String, String> BY_ENDING = Map.ofEntries(
            Map.entry("aac", "audio/aac"),
            Map.entry("avif", "image/avif"),
            Map.entry("epub", "application/epub+zip"),
            Map.entry("flac", "audio/flac"),
            Map.entry("gif", "image/gif"),
            Map.entry("jpeg", "image/jpeg"),
            Map.entry("jpg", "image/jpeg"),
            Map.entry("m4a", "audio/mp4"),
            Map.entry("m4v", "video/mp4"),
            Map.entry("mov", "video/quicktime"),
            Map.entry("mp3", "audio/mpeg"),
            Map.entry("mp4", "video/mp4"),
            Map.entry("oga", "audio/ogg"),
            Map.entry("ogg", "audio/ogg"),
            Map.entry("ogv", "video/ogg"),
            Map.entry("opus", "audio/ogg"),
            Map.entry("pdf", "application/pdf"),
            Map.entry("png", "image/png"),
            Map.entry("torrent", "application/x-bittorrent"),
            Map.entry("wav", "audio/wav"),
            Map.entry("webm", "video/webm"),
            Map.entry("webp", "image/webp"),
            Map.entry("zip", "application/zip"));

    private Files() {}

    static List<Enclosure> enclosures(List<Draft.Attachment> attachments) {
        var kept = new ArrayList<Enclosure>();
        var seen = new HashSet<URI>();
        for (Draft.Attachment file : attachments) {
            URI link = Canonical.address(file.url()).orElse(null);
            if (link != null && seen.add(link) && kept.size() < MAX_FILES) {
                long length = file.length() == null ? 0 : Math.max(0, file.length());
                kept.add(new Enclosure(link, type(file.type(), link), length));
            }
        }
        return kept;
    }

    private static String type(@Nullable String stated, URI link) {
        String type =
                stated == null ? "" : stated.replaceFirst(";.*", "").strip().toLowerCase(Locale.ROOT);
        boolean isType = TYPE.matcher(type).matches() && !type.equals(UNKNOWN);
        return isType ? type : BY_ENDING.getOrDefault(ending(link), UNKNOWN);
    }

    private static String ending(URI link) {
        String path = link.getRawPath() == null ? "" : link.getRawPath();
        return path.substring(path.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    }
}
