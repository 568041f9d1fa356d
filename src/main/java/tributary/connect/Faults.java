package tributary.connect;

import java.io.EOFException;
import java.io.IOException;
import java.net.SocketException;
import java.security.cert.CertificateExpiredException;
import java.security.cert.CertificateNotYetValidException;
import java.util.Locale;
import javax.net.ssl.SSLException;

/// Why no secure connection came about, in words for people.
final class Faults {
    /// How far we look for the cause of an exception.
    private static final int DEPTH = 8;

    private Faults() {}

    /// What an exception during a handshake is: a fault of TLS, whatever broke off.
    static SSLException shaking(IOException exception) {
        return exception instanceof SSLException it ? it : new SSLException("the handshake broke off", exception);
    }

    static String words(SSLException exception) {
        var all = new StringBuilder();
        Throwable cause = exception;
        for (int depth = 0; cause != null && depth < DEPTH; depth++, cause = cause.getCause()) {
            switch (cause) {
                case CertificateExpiredException _ -> {
                    return "the certificate has expired";
                }
                case CertificateNotYetValidException _ -> {
                    return "the certificate is not valid yet";
                }
                case EOFException _, SocketException _ -> {
                    return "the TLS connection was broken off";
                }
                default -> all.append(cause.getMessage()).append('\n');
            }
        }
        return said(all.toString().toLowerCase(Locale.ROOT));
    }

    private static String said(String text) {
        if (text.contains("no subject alternative") || text.contains("no name matching")) {
            return "the certificate is for another name";
        }
        if (text.contains("unable to find valid certification path") || text.contains("pkix")) {
            return "the certificate is not signed by an authority we know";
        }
        if (text.contains("protocol version")
                || text.contains("protocol_version")
                || text.contains("selected version")
                || text.contains("no appropriate protocol")
                || text.contains("insufficient_security")) {
            return "it speaks no version of TLS that is still safe (1.2 or newer)";
        }
        if (text.contains("unsupported or unrecognized ssl message") || text.contains("plaintext")) {
            return "it does not speak TLS on this port";
        }
        if (text.contains("handshake_failure") || text.contains("cipher")) {
            return "it agrees to no TLS encryption that is still safe";
        }
        if (text.contains("certificate")) {
            return "the certificate is not valid";
        }
        return "no TLS connection could be made";
    }
}
