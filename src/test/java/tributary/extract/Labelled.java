package tributary.extract;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.zip.GZIPInputStream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// A page whose article people have marked: where it lies, of which set and site it is, and the text.
record Labelled(String set, Path page, String site, String text) {
    private static final JsonMapper JSON = new JsonMapper();

    /// English news, pages of the web in many languages, Chinese pages.
    static final String NEWS = "aeb";

    private static final String WEB = "wcxb";
    static final String CHINESE = "zh69";

    /// The articles of the second set, and its pages of other kinds.
    static final String ARTICLES = WEB + " articles";

    static final String OTHERS = WEB + " others";

    /// All labelled pages of a folder that holds `SET.truth.jsonl.gz` and, unpacked, the pages as `SET/FILE`.
    static List<Labelled> in(Path folder) throws IOException {
        var pages = new ArrayList<Labelled>();
        for (String set : List.of(NEWS, WEB, CHINESE)) {
            try (var lines = new BufferedReader(new InputStreamReader(
                    new GZIPInputStream(Files.newInputStream(folder.resolve(set + ".truth.jsonl.gz"))), UTF_8))) {
                for (String line : lines.lines().toList()) {
                    JsonNode row = JSON.readTree(line);
                    if (row.path("text").isString()
                            && !row.path("text").stringValue().isEmpty()) {
                        pages.add(page(row, set, folder.resolve(set)));
                    }
                }
            }
        }
        return pages;
    }

    private static Labelled page(JsonNode row, String set, Path folder) {
        boolean isArticle = row.path("type").asString("").equals("article");
        return new Labelled(
                !set.equals(WEB) ? set : isArticle ? ARTICLES : OTHERS,
                folder.resolve(row.path("file").asString("")),
                site(row.path("url").asString(""), row.path("id").asString("")),
                row.path("text").asString(""));
    }

    /// The last two labels of the host, so that no site is on both sides of a cut.
    private static String site(String url, String id) {
        String host = url.isEmpty()
                ? null
                : URI.create(url.replaceAll("[^!-~]|[|\"<>\\\\^`{}\\[\\]]", "_"))
                        .getHost();
        if (host == null) {
            return id;
        }
        String[] labels = host.toLowerCase(Locale.ROOT).split("\\.", -1);
        return labels.length < 2 ? host : labels[labels.length - 2] + "." + labels[labels.length - 1];
    }

    boolean isChinese() {
        return set.equals(CHINESE);
    }

    byte[] bytes() throws IOException {
        return Files.readAllBytes(page);
    }
}
