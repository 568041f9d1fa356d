package tributary.shelf;

import java.nio.ByteBuffer;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Supplier;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpMethod;
import org.eclipse.jetty.http.HttpURI;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.jspecify.annotations.Nullable;
import tributary.answer.Answer;
import tributary.answer.Ask;
import tributary.answer.Conditions;
import tributary.answer.Headers;
import tributary.answer.Parcel;
import tributary.answer.Qualities;
import tributary.press.Coding;

/// Hands out documents that are ready on the shelf, on the thread that read the request; everything else is handed to a
/// thread of its own, where it may wait.
public final class Express extends Handler.Wrapper {
    private static final List<HttpHeader> CONDITIONS = List.of(
            HttpHeader.IF_NONE_MATCH,
            HttpHeader.IF_MODIFIED_SINCE,
            HttpHeader.IF_MATCH,
            HttpHeader.IF_UNMODIFIED_SINCE);

    private final Regulars regulars;
    private final Shelf shelf;
    private final Supplier<Object> edition;
    private final Executor threads;

    public Express(Regulars regulars, Shelf shelf, Supplier<Object> edition, Executor threads) {
        this.regulars = regulars;
        this.shelf = shelf;
        this.edition = edition;
        this.threads = threads;
    }

    @Override
    public InvocationType getInvocationType() {
        return InvocationType.NON_BLOCKING;
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) {
        Boxed boxed = boxed(request);
        if (boxed == null) {
            threads.execute(() -> pass(request, response, callback));
        } else {
            answer(boxed, request, response, callback);
        }
        return true;
    }

    private @Nullable Boxed boxed(Request request) {
        if (!HttpMethod.GET.is(request.getMethod()) && !HttpMethod.HEAD.is(request.getMethod())) {
            return null;
        }
        HttpURI address = request.getHttpURI();
        String query = address.getQuery();
        Object current = edition.get();
        Regulars.Regular regular = regulars.of(address.getPath(), query == null ? "" : query, current);
        return regular == null || !regular.fits(value(request.getHeaders(), HttpHeader.ACCEPT))
                ? null
                : shelf.boxed(regular, current);
    }

    private static void answer(Boxed boxed, Request request, Response response, Callback callback) {
        HttpFields asked = request.getHeaders();
        Optional<Coding> coding = Qualities.coding(
                value(asked, HttpHeader.ACCEPT_ENCODING), boxed.contents().keySet());
        if (coding.isEmpty()) {
            send(Parcel.notAcceptable(), response, callback);
            return;
        }
        Boxed.Content content = boxed.content(coding.get());
        switch (judged(asked, content.etag(), boxed)) {
            case 304 -> {
                response.setStatus(304);
                content.same().forEach(response.getHeaders()::add);
                // Not the last write: with that Jetty would say that the document is 0 bytes long.
                response.write(false, ByteBuffer.allocate(0), callback);
            }
            case 412 -> send(Parcel.changed(), response, callback);
            default -> {
                response.setStatus(200);
                content.ok().forEach(response.getHeaders()::add);
                response.write(true, content.bytes().slice(), callback);
            }
        }
    }

    /// What most ask is told at a glance.
    private static int judged(HttpFields asked, String etag, Boxed boxed) {
        if (CONDITIONS.stream().noneMatch(asked::contains)) {
            return 200;
        }
        boolean plain = !asked.contains(HttpHeader.IF_MATCH) && !asked.contains(HttpHeader.IF_UNMODIFIED_SINCE);
        if (plain && etag.equals(asked.get(HttpHeader.IF_NONE_MATCH))) {
            return 304;
        }
        var conditions = new HashMap<String, String>();
        for (HttpHeader name : CONDITIONS) {
            value(asked, name).ifPresent(value -> conditions.put(name.lowerCaseName(), value));
        }
        return Conditions.judge(
                new Ask("GET", "", "", conditions, "", Optional::empty),
                etag,
                boxed.rendered().lastModified());
    }

    private static Optional<String> value(HttpFields asked, HttpHeader name) {
        return asked.contains(name) ? Optional.of(String.join(", ", asked.getValuesList(name))) : Optional.empty();
    }

    private static void send(Answer answer, Response response, Callback callback) {
        response.setStatus(answer.status());
        HttpFields.Mutable headers = response.getHeaders();
        Headers.ALWAYS.forEach(headers::put);
        answer.headers().forEach(headers::put);
        headers.put(HttpHeader.CONTENT_LENGTH, answer.body().length);
        response.write(true, ByteBuffer.wrap(answer.body()), callback);
    }

    private void pass(Request request, Response response, Callback callback) {
        try {
            if (!super.handle(request, response, callback)) {
                Response.writeError(request, response, callback, 404);
            }
        } catch (Exception e) {
            Response.writeError(request, response, callback, e);
        }
    }
}
