package tributary.story;

import java.util.Arrays;

/// A bag of entry numbers.
final class Numbers {
    private int[] numbers = new int[256];
    private int size;

    void add(int number) {
        if (size == numbers.length) {
            numbers = Arrays.copyOf(numbers, size * 2);
        }
        numbers[size++] = number;
    }

    /// The numbers that are in the bag most often, the higher one among equals.
    int[] mostFrequent(int atMost) {
        Arrays.sort(numbers, 0, size);
        var counted = new long[size];
        int different = 0;
        for (int i = 0; i < size; i++) {
            if (i == 0 || numbers[i] != numbers[i - 1]) {
                counted[different++] = numbers[i];
            }
            counted[different - 1] += 1L << 32;
        }
        Arrays.sort(counted, 0, different);
        var most = new int[Math.min(different, atMost)];
        for (int i = 0; i < most.length; i++) {
            most[i] = (int) counted[different - 1 - i];
        }
        return most;
    }
}
