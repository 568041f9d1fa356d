package tributary.types;

import java.net.URI;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tributary.yaml.Desk;
import tributary.yaml.Value;

/// Fills `user_agent` texts, in which `${base_url}` stands for `server.base_url`; each is judged once, however many
/// sources inherit it.
public final class Agents {
    private final Desk desk;
    private final Map<Value, String> filled = new HashMap<>();
    private final Structures.Agent type = new Structures.Agent();

    public Agents(Desk desk, @Nullable URI baseUrl) {
        this.desk = baseUrl == null ? desk : desk.knowing("base_url", baseUrl.toString());
    }

    /// The text, or null after a mistake.
    @Nullable
    public String filled(Value written) {
        String text = filled.computeIfAbsent(written, it -> {
            String read = type.filled(it, desk);
            return read == null ? "" : read;
        });
        return text.isEmpty() ? null : text;
    }
}
