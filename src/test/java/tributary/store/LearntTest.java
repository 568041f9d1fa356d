package tributary.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class LearntTest {
    @Test
    void aMarkRecursFromItsThirdTextOn() {
        var two = Learnt.NOTHING.with(List.of(Set.of(7L, 1L), Set.of(7L, 2L)));
        assertThat(two.recurring()).isEmpty();
        assertThat(two.with(List.of(Set.of(7L, 3L))).recurring()).containsExactly(7L);
    }

    @Test
    void aMarkThatBeganLateCountsFromItsFirstText() {
        var learnt = Learnt.NOTHING.with(plain(100)).with(List.of(Set.of(7L), Set.of(7L), Set.of(7L)));
        assertThat(learnt.recurring()).containsExactly(7L);
    }

    @Test
    void aMarkOfFewTextsOrOfLongAgoDoesNotRecur() {
        var often = Learnt.NOTHING.with(List.of(Set.of(7L), Set.of(7L), Set.of(7L)));
        assertThat(often.with(plain(10)).recurring()).isEmpty();
        var everywhere = new ArrayList<Set<Long>>();
        for (int i = 0; i < 200; i++) {
            everywhere.add(Set.of(7L));
        }
        assertThat(Learnt.NOTHING.with(everywhere).with(plain(60)).recurring()).isEmpty();
    }

    @Test
    void itStaysBoundedAndForgetsTheRarestFirst() {
        var learnt =
                Learnt.NOTHING.with(List.of(Set.of(7L), Set.of(7L), Set.of(7L))).with(plain(2 * Learnt.MOST));
        assertThat(learnt.marks()).hasSize(Learnt.MOST).containsKey(7L);
    }

    @Test
    void itComesBackFromItsBytes() {
        var learnt = Learnt.NOTHING.with(List.of(Set.of(7L, -9L), Set.of(7L))).sweeping(Set.of(7L));
        assertThat(Learnt.of(learnt.texts(), learnt.bytes(), learnt.sweptBytes()))
                .isEqualTo(learnt);
    }

    @Test
    void whatIsKeptIsRidOfAMarkOnceAndOnlyWhenItSurelyRecurs() {
        var learnt = Learnt.NOTHING.with(List.of(Set.of(7L), Set.of(7L), Set.of(7L)));
        assertThat(learnt.recurring()).containsExactly(7L);
        assertThat(learnt.isToSweep(learnt.sure())).isFalse();
        var sure = learnt.with(List.of(Set.of(7L), Set.of(7L)));
        assertThat(sure.isToSweep(sure.sure())).isTrue();
        Learnt swept = sure.sweeping(sure.sure()).with(List.of(Set.of(7L)));
        assertThat(swept.isToSweep(swept.sure())).isFalse();
    }

    @Test
    void aPictureIsOfTheSourceFromItsThirdTextOnAlsoWhereOthersHaveAnotherOne() {
        var columns = new ArrayList<Set<Long>>();
        for (int i = 0; i < 27; i++) {
            columns.add(Set.of(Math.floorMod(i, 9) * 2L + 1, 1_000L + 2 * i));
        }
        assertThat(Learnt.NOTHING.with(columns.subList(0, 18)).pictures(LearntTest::isOdd))
                .isEmpty();
        assertThat(Learnt.NOTHING.with(columns).pictures(LearntTest::isOdd)).hasSize(9);
    }

    @Test
    void aPictureOfAFewArticlesAmongManyIsTheirs() {
        var two = List.of(Set.of(7L), Set.of(7L));
        assertThat(Learnt.NOTHING.with(plain(198)).with(two).pictures(LearntTest::isOdd))
                .isEmpty();
        assertThat(Learnt.NOTHING.with(two).with(plain(198)).pictures(LearntTest::isOdd))
                .isEmpty();
        var four = List.of(Set.of(7L), Set.of(7L), Set.of(7L), Set.of(7L));
        Learnt event = Learnt.NOTHING.with(plain(100)).with(four);
        assertThat(event.pictures(LearntTest::isOdd)).isEmpty();
        assertThat(event.with(two).pictures(LearntTest::isOdd)).containsExactly(7L);
    }

    private static boolean isOdd(long mark) {
        return (mark & 1) == 1;
    }

    /// So many texts with a mark of their own each.
    private static List<Set<Long>> plain(int count) {
        return LongStream.range(0, count).mapToObj(it -> Set.of(1_000 + 2 * it)).toList();
    }
}
