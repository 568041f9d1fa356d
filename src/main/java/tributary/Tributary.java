package tributary;
/// Main.
public final class Tributary {
    private Tributary() {}

    public static void main(String[] args) {}
}
