package tributary;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import tributary.cli.Program;
import tributary.fetch.Failure;
import tributary.fetch.Reply;

/// The program: wires every room by constructor and runs the command that was asked for.
public final class Tributary {
    private Tributary() {}

    public static void main(String[] arguments) {
        var out = new FileOutputStream(FileDescriptor.out);
        System.exit(new Program(System.in, out, () -> request -> new Reply.Failed(Failure.CONNECT, "offline", null))
                .run(arguments));
    }
}
