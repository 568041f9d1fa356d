package tributary.cli;

import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;
import tributary.json.Json;
import tributary.keys.Schema;

/// Prints the JSON Schema of feeds.yaml, for editors that complete and check it.
@Command(name = "schema", mixinStandardHelpOptions = true, description = "Prints the JSON Schema of feeds.yaml.")
final class SchemaCommand implements Callable<Integer> {
    @Spec
    private @Nullable CommandSpec spec;

    @Override
    public Integer call() {
        Objects.requireNonNull(spec).commandLine().getOut().println(Json.write(Schema.json()));
        return 0;
    }
}
