package tributary.types;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tributary.article.ArticleId;
import tributary.yaml.Desk;
import tributary.yaml.Type;
import tributary.yaml.Value;

/// A list of ids of articles, bare as in the address of an article's page, or as feeds write them.
public record Ids() implements Type<Set<ArticleId>> {
    private static final Type<ArticleId> ID =
            new Type.Scalar<>("the id of an article: 26 letters and digits", ArticleId::find, Map.of("type", "string"));

    @Override
    public String expected() {
        return "a list of ids of articles";
    }

    @Override
    public @Nullable Set<ArticleId> read(Value value, Desk desk) {
        if (!(value instanceof Value.Items items)) {
            desk.mistakes().add(value.place(), value.kind(), expected());
            return null;
        }
        var ids = new HashSet<ArticleId>();
        for (Value item : items.values()) {
            ArticleId id = ID.read(item, desk);
            if (id != null) {
                ids.add(id);
            }
        }
        return ids;
    }

    @Override
    public Map<String, Object> schema() {
        return Map.of("type", "array", "items", ID.schema());
    }
}
