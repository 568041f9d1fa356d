package tributary.sqlite;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class BacklogTest {
    private final Backlog<String> backlog = new Backlog<>();

    @Test
    void smallJobsGoAheadOfLargeOnesAndTakeTurnsWithThem() throws InterruptedException {
        backlog.add("visit 1", 400);
        backlog.add("visit 2", 400);
        backlog.add("claim 1", 0);
        backlog.add("claim 2", 0);

        assertThat(backlog.take()).containsExactly("claim 1", "claim 2");
        backlog.add("claim 3", 0);
        assertThat(backlog.take()).containsExactly("visit 1");
        backlog.add("claim 4", 0);
        assertThat(backlog.take()).containsExactly("claim 3", "claim 4");
        assertThat(backlog.take()).containsExactly("visit 2");
    }

    @Test
    void largeJobsGoTogetherUpToASizeAndAlwaysInTheirOrder() throws InterruptedException {
        backlog.add("a", 200);
        backlog.add("b", 300);
        backlog.add("c", 1);
        backlog.add("d", 10_000);
        backlog.add("e", 1);

        assertThat(backlog.take()).containsExactly("a", "b");
        assertThat(backlog.take()).containsExactly("c");
        assertThat(backlog.take()).containsExactly("d");
        assertThat(backlog.take()).containsExactly("e");
    }

    @Test
    void manySmallJobsLeaveRoomForALargeOne() throws InterruptedException {
        for (int i = 0; i < 3 * Backlog.MAX_SMALL; i++) {
            backlog.add("small", 0);
        }
        backlog.add("large", 1);

        assertThat(backlog.take()).hasSize(Backlog.MAX_SMALL);
        assertThat(backlog.take()).containsExactly("large");
        assertThat(backlog.take()).hasSize(Backlog.MAX_SMALL);
    }

    @Test
    void whatWasLetInIsStillTakenAfterItIsClosed() throws InterruptedException {
        backlog.add("before", 0);
        backlog.close();

        assertThat(backlog.add("after", 0)).isFalse();
        assertThat(backlog.take()).containsExactly("before");
        assertThat(backlog.take()).isEmpty();
    }

    @Test
    void whoeverFindsItFullWaitsForRoom() throws InterruptedException {
        for (int i = 0; i < Backlog.MAX_WAITING; i++) {
            backlog.add("small", 0);
        }
        var begun = new CountDownLatch(1);
        Thread late = Thread.ofVirtual().start(() -> {
            begun.countDown();
            try {
                backlog.add("late", 1);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
        begun.await();
        List<List<String>> taken = IntStream.rangeClosed(0, Backlog.MAX_WAITING / Backlog.MAX_SMALL)
                .mapToObj(_ -> backlog.take())
                .toList();
        late.join();
        backlog.close();

        assertThat(taken.stream().flatMap(List::stream).toList()).contains("small");
        assertThat(taken.stream().mapToInt(List::size).sum() + rest()).isEqualTo(Backlog.MAX_WAITING + 1);
    }

    private int rest() {
        int count = 0;
        for (List<String> jobs = backlog.take(); !jobs.isEmpty(); jobs = backlog.take()) {
            count += jobs.size();
        }
        return count;
    }
}
