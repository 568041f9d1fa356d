package tributary.story;

import java.util.Arrays;

/// A bag of entry numbers.
final class Numbers {
    /// Places of the table at first; a power of two, several times what one search finds.
    private static final int FIRST_PLACES = 1 << 10;

    /// Numbers by a hash of theirs, each one more than it is, so that 0 is an empty place; and how often each was
    /// added.
    private int[] numbers = new int[FIRST_PLACES];

    private int[] times = new int[FIRST_PLACES];
    private int different;

    void add(int number) {
        if (different > numbers.length / 2) {
            grow();
        }
        int place = place(number);
        if (numbers[place] == 0) {
            numbers[place] = number + 1;
            different++;
        }
        times[place]++;
    }

    /// The numbers that are in the bag most often, the higher one among equals.
    int[] mostFrequent(int atMost) {
        var once = new int[different];
        var often = new long[different];
        int single = 0;
        int repeated = 0;
        for (int i = 0; i < numbers.length; i++) {
            if (times[i] == 1) {
                once[single++] = numbers[i] - 1;
            } else if (times[i] > 1) {
                often[repeated++] = (long) times[i] << 32 | (numbers[i] - 1);
            }
        }
        Arrays.sort(often, 0, repeated);
        var most = new int[Math.min(different, atMost)];
        int size = 0;
        for (int i = repeated - 1; i >= 0 && size < most.length; i--) {
            most[size++] = (int) often[i];
        }
        if (size < most.length) {
            Arrays.sort(once, 0, single);
            for (int i = single - 1; size < most.length; i--) {
                most[size++] = once[i];
            }
        }
        return most;
    }

    private int place(int number) {
        int place = ((number * 0x9e3779b9) >>> 8) & (numbers.length - 1);
        while (numbers[place] != 0 && numbers[place] != number + 1) {
            place = (place + 1) & (numbers.length - 1);
        }
        return place;
    }

    private void grow() {
        int[] before = numbers;
        int[] counted = times;
        numbers = new int[before.length * 2];
        times = new int[before.length * 2];
        for (int i = 0; i < before.length; i++) {
            if (before[i] != 0) {
                int place = place(before[i] - 1);
                numbers[place] = before[i];
                times[place] = counted[i];
            }
        }
    }
}
