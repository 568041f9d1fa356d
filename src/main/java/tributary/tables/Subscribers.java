package tributary.tables;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import tributary.sqlite.Session;
import tributary.store.Subscription;

/// The rows of those who are told of feeds.
final class Subscribers {
    private Subscribers() {}

    static List<Subscription> all(Session session) {
        return session.list(
                "select topic, callback, secret, expires, told from subscription",
                row -> new Subscription(
                        row.getString("topic"),
                        URI.create(row.getString("callback")),
                        row.getString("secret"),
                        Instant.ofEpochMilli(row.getLong("expires")),
                        row.getString("told")));
    }

    static void note(Session session, Subscription it) {
        session.run(
                "insert or replace into subscription (topic, callback, secret, expires, told) values (?, ?, ?, ?, ?)",
                it.topic(),
                it.callback().toString(),
                it.secret(),
                it.expires().toEpochMilli(),
                it.told());
    }

    static void told(Session session, Subscription it) {
        session.run(
                "update subscription set told = ? where topic = ? and callback = ?",
                it.told(),
                it.topic(),
                it.callback().toString());
    }

    static void forget(Session session, String topic, URI callback) {
        session.run("delete from subscription where topic = ? and callback = ?", topic, callback.toString());
    }
}
