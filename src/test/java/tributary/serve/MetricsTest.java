package tributary.serve;

import static org.assertj.core.api.Assertions.assertThat;
import static tributary.serve.Wire.get;
import static tributary.serve.Wire.text;

import java.util.HashSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class MetricsTest {
    private static final Pattern TYPE = Pattern.compile("# TYPE ([a-z_]+) (gauge|counter|histogram)");
    private static final Pattern SAMPLE = Pattern.compile("([a-z_]+)(\\{[a-z]+=\"[^\"]*\"})? ([0-9.E+-]+)");

    @Test
    void everySampleBelongsToAFamilyThatIsExplainedOnce() {
        try (var world = new World().open()) {
            var response = get(world, "/metrics");
            assertThat(response.headers().firstValue("Content-Type").orElse(""))
                    .startsWith("text/plain; version=0.0.4");
            var families = new HashSet<String>();
            String family = "";
            for (String line : text(response).lines().toList()) {
                Matcher type = TYPE.matcher(line);
                if (type.matches()) {
                    family = type.group(1);
                    assertThat(families.add(family)).as(family).isTrue();
                    assertThat(family.endsWith("_total"))
                            .isEqualTo(type.group(2).equals("counter"));
                } else if (!line.startsWith("# HELP ")) {
                    Matcher sample = SAMPLE.matcher(line);
                    assertThat(sample.matches()).as(line).isTrue();
                    assertThat(sample.group(1).replaceFirst("_(bucket|sum|count)$", ""))
                            .isEqualTo(family);
                }
            }
        }
    }

    @Test
    void theyTellOfSourcesVisitsArticlesAndTheShelf() {
        try (var world = new World().open()) {
            get(world, "/tech.xml");
            get(world, "/tech.xml");
            get(world, "/nowhere.xml");
            assertThat(text(get(world, "/metrics")))
                    .contains("tributary_sources{state=\"ok\"} 2\n")
                    .contains("tributary_sources{state=\"failing\"} 1\n")
                    .contains("tributary_sources{state=\"gone\"} 0\n")
                    .contains("tributary_visits_total{outcome=\"fresh\"} 3\n")
                    .contains("tributary_articles 3\n")
                    .contains("tributary_shelf_hits_total 1\n")
                    .contains("tributary_shelf_misses_total 1\n")
                    .contains("tributary_build_info{version=\"1.0\"} 1\n");
        }
    }

    @Test
    void theyAreForThisMachineOrForTheToken() {
        try (var world = new World().open()) {
            assertThat(get(world, "/metrics", "X-Forwarded-For", "203.0.113.7").statusCode())
                    .isEqualTo(403);
        }
        try (var world = new World(null, null, "s3cret").open()) {
            assertThat(get(world, "/metrics").statusCode()).isEqualTo(401);
            assertThat(get(world, "/metrics", "Authorization", "Bearer s3cret").statusCode())
                    .isEqualTo(200);
        }
    }
}
