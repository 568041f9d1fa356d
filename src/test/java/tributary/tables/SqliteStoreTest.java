package tributary.tables;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static tributary.store.Samples.NOON;
import static tributary.store.Samples.item;
import static tributary.store.Samples.visit;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.DriverManager;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tributary.article.Article;
import tributary.article.CategoryPath;
import tributary.article.SourceId;
import tributary.sqlite.Schema;
import tributary.store.ArchiveContract;
import tributary.store.Claim;
import tributary.store.Completed;
import tributary.store.CopiesContract;
import tributary.store.ExplainContract;
import tributary.store.MannersContract;
import tributary.store.Memory;
import tributary.store.Name;
import tributary.store.Renewed;
import tributary.store.Samples;
import tributary.store.SearchContract;
import tributary.store.Store;
import tributary.store.StoreFailure;
import tributary.story.Copies;

/// The contract on SQLite, and what is particular to a file.
class SqliteStoreTest implements SearchContract, ArchiveContract, MannersContract, ExplainContract, CopiesContract {
    @TempDir
    Path folder;

    private final List<Store> opened = new ArrayList<>();

    /// Opens what a killed process would have left: a copy of the files as they lie there.
    @Override
    public Store reopened(Copies copies) {
        Path here = folder.resolve("run" + opened.size());
        if (!opened.isEmpty()) {
            copyTo(folder.resolve("run" + (opened.size() - 1)), here);
        }
        Store store = SqliteStore.open(here.resolve("tributary.db"), copies);
        opened.add(store);
        return store;
    }

    @AfterEach
    void close() {
        opened.forEach(Store::close);
    }

    @Test
    void aSecondProcessIsRefusedByName() {
        Path file = folder.resolve("cache/tributary.db");
        try (var first = SqliteStore.open(file, new Samples.ByLink())) {
            assertThat(first.articles()).isZero();
            assertThatThrownBy(() -> SqliteStore.open(file, new Samples.ByLink()))
                    .isInstanceOf(StoreFailure.class)
                    .hasMessageContaining("tributary.db.lock")
                    .hasMessageContaining("stop it first");
        }
        SqliteStore.open(file, new Samples.ByLink()).close();
    }

    @Test
    void theNamesOfSourcesMoveOnlyWhenOneIsCalledSomethingElse() {
        Store store = reopened(new Samples.ByLink());
        store.arrange(List.of(Samples.placement("a", "tech/a")), Map.of(), NOON);
        long before = store.naming();
        called(store, "First", NOON.plusSeconds(3_600));
        long first = store.naming();
        called(store, "First", NOON.plusSeconds(7_200));
        assertThat(store.naming()).isEqualTo(first).isNotEqualTo(before);
        called(store, "Second", NOON.plusSeconds(10_800));
        assertThat(store.naming()).isNotEqualTo(first);
        assertThat(store.names()).containsEntry(new SourceId("a"), new Name("Second", null, null));
    }

    @Test
    void whoseLeaseWasTakenOverTellsNoArticleAnew() {
        Store store = reopened(new Samples.ByLink());
        store.arrange(List.of(Samples.placement("a", "tech/a")), Map.of(), NOON);
        Samples.visit(store, "a", item("a", "1", 5));
        Instant later = NOON.plusSeconds(3_600);
        Claim claim = Samples.claim(store, "a", later).getFirst();
        Claim lost = new Claim(claim.source(), claim.memory(), claim.token() - 1);
        Article told = newest(store).told("other", "<p>other</p>", null);
        List<Renewed> renewed = List.of(new Renewed.Text(new Completed(told, List.of(), Set.of(), later)));
        assertThat(store.renew(lost, renewed, later)).isEmpty();
        assertThat(newest(store).content()).isEqualTo("<p>text of 1</p>");
        assertThat(store.renew(claim, renewed, later)).isNotEmpty();
        assertThat(newest(store).content()).isEqualTo("<p>other</p>");
    }

    private static Article newest(Store store) {
        return store.newest(CategoryPath.of("tech/a"), 1, 0).getFirst().article();
    }

    private static void called(Store store, String title, Instant at) {
        Claim claim = Samples.claim(store, "a", at).getFirst();
        Memory memory = claim.memory();
        store.commit(Samples.commit(
                claim, memory.with(new Memory.Head(title, null, null, null), memory.wishes()), List.of(), null, at));
    }

    @Test
    void aFileInPlaceOfTheFolderIsRefused() throws IOException {
        Path file = Files.writeString(folder.resolve("cache"), "x");
        refused(file.resolve("tributary.db"), "cache is not a folder");
    }

    @Test
    void garbageIsRefusedAndLeftAlone() throws IOException {
        Path file = Files.writeString(
                Files.createDirectories(folder.resolve("cache")).resolve("tributary.db"),
                "not a database ".repeat(100));
        refused(file, "damaged");
        assertThat(file).content().startsWith("not a database");
    }

    @Test
    void aCutFileIsRefused() throws IOException {
        Path file = filled();
        try (var channel = Files.newByteChannel(file, StandardOpenOption.WRITE)) {
            channel.truncate(channel.size() / 2);
        }
        refused(file, "damaged");
        try (var channel = Files.newByteChannel(file, StandardOpenOption.WRITE)) {
            channel.truncate(0);
        }
        refused(file, "damaged");
    }

    @Test
    void zeroedPagesAreRefused() throws IOException {
        Path file = filled();
        byte[] bytes = Files.readAllBytes(file);
        java.util.Arrays.fill(bytes, 4096, bytes.length, (byte) 0);
        Files.write(file, bytes);
        refused(file, "damaged");
    }

    @Test
    void aNewerSchemaIsRefused() throws Exception {
        Path file = filled();
        try (var connection = DriverManager.getConnection("jdbc:sqlite:" + file);
                var statement = connection.createStatement()) {
            statement.execute("insert into flyway_schema_history select 99, '99', 'later', type, script, checksum,"
                    + " installed_by, installed_on, execution_time, success from flyway_schema_history limit 1");
        }
        refused(file, "newer Tributary");
    }

    @Test
    void aDatabaseOfAnotherProgramIsRefused() throws Exception {
        Path file = folder.resolve("other.db");
        try (var connection = DriverManager.getConnection("jdbc:sqlite:" + file);
                var statement = connection.createStatement()) {
            statement.execute("create table theirs (x)");
        }
        refused(file, "another program");
    }

    @Test
    void theNewestMigrationIsTheOneTheSchemaKnows() throws IOException {
        try (var files = Files.list(Path.of("src/main/resources/tributary/sqlite"))) {
            assertThat(files.map(it -> it.getFileName().toString().replaceAll("V(\\d+)__.*", "$1"))
                            .mapToInt(Integer::parseInt)
                            .max())
                    .hasValue(Schema.NEWEST);
        }
    }

    private static void refused(Path file, String reason) {
        assertThatThrownBy(() -> SqliteStore.open(file, new Samples.ByLink()))
                .isInstanceOf(StoreFailure.class)
                .hasMessageContaining(reason)
                .hasMessageContaining(file.getFileName().toString().equals("tributary.db") ? "cache" : "db");
    }

    private Path filled() {
        Path file = folder.resolve("cache/tributary.db");
        try (var store = SqliteStore.open(file, new Samples.ByLink())) {
            store.arrange(List.of(Samples.placement("a", "tech/a")), Map.of(), NOON);
            for (int i = 0; i < 50; i++) {
                visit(store, "a", item("a", "g" + i, i));
            }
        }
        return file;
    }

    private static void copyTo(Path from, Path to) {
        try (var files = Files.list(from)) {
            Files.createDirectories(to);
            for (Path it : files.toList()) {
                Files.copy(it, to.resolve(it.getFileName()));
            }
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
