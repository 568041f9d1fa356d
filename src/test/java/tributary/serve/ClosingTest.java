package tributary.serve;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class ClosingTest {
    @Test
    @Timeout(20)
    void aRequestInFlightIsAnsweredBeforeTheServerCloses() throws Exception {
        var reading = new CountDownLatch(1);
        var mayEnd = new CountDownLatch(1);
        var world = new World();
        world.store.whileReading = () -> {
            reading.countDown();
            await(mayEnd);
        };
        world.open();
        var answer = CompletableFuture.supplyAsync(() -> Wire.get(world, "/tech.xml"));
        await(reading);
        var closing = CompletableFuture.runAsync(world::close);
        while (accepts(world.port)) {
            Thread.onSpinWait();
        }
        mayEnd.countDown();
        assertThat(answer.get(10, TimeUnit.SECONDS).statusCode()).isEqualTo(200);
        closing.get(10, TimeUnit.SECONDS);
    }

    @Test
    @Timeout(30)
    void aRequestThatDoesNotEndIsCutOffAndClosingGoesOn() throws Exception {
        var reading = new CountDownLatch(1);
        var never = new CountDownLatch(1);
        var world = new World();
        world.store.whileReading = () -> {
            reading.countDown();
            await(never);
        };
        world.open();
        try (var client = new Socket("127.0.0.1", world.port)) {
            client.getOutputStream().write("GET /tech.xml HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n".getBytes(US_ASCII));
            await(reading);

            world.close();

            assertThat(accepts(world.port)).isFalse();
        } finally {
            never.countDown();
        }
    }

    private static boolean accepts(int port) {
        try (var socket = new Socket("127.0.0.1", port)) {
            return socket.isConnected();
        } catch (IOException e) {
            return false;
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(10, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
