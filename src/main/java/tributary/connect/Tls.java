package tributary.connect;

import java.io.IOException;
import java.net.Socket;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.security.cert.X509Certificate;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.SSLSocketFactory;
import javax.net.ssl.X509ExtendedTrustManager;
import tributary.address.Literals;

/// Secure connections: TLS 1.2 or newer, with a certificate for this very host from an authority that this Java trusts.
/// The insecure kind, for sources that ask for it, believes any certificate.
final class Tls {
    private static final String[] VERSIONS = {"TLSv1.3", "TLSv1.2"};

    private static final class Strict {
        static final SSLSocketFactory SOCKETS = (SSLSocketFactory) SSLSocketFactory.getDefault();
    }

    private static final class Blind {
        static final SSLSocketFactory SOCKETS = sockets();

        private static SSLSocketFactory sockets() {
            try {
                var context = SSLContext.getInstance("TLS");
                context.init(null, new X509ExtendedTrustManager[] {new Believer()}, new SecureRandom());
                return context.getSocketFactory();
            } catch (GeneralSecurityException e) {
                throw new IllegalStateException("every Java has TLS", e);
            }
        }
    }

    private Tls() {}

    /// A secure connection over a plain one, which is closed with it.
    static SSLSocket over(Socket plain, String host, int port, boolean insecure) throws IOException {
        var sockets = insecure ? Blind.SOCKETS : Strict.SOCKETS;
        var socket = (SSLSocket) sockets.createSocket(plain, Literals.plain(host), port, true);
        SSLParameters parameters = socket.getSSLParameters();
        parameters.setProtocols(VERSIONS);
        parameters.setApplicationProtocols(new String[] {"http/1.1"});
        if (!insecure) {
            parameters.setEndpointIdentificationAlgorithm("HTTPS");
        }
        socket.setSSLParameters(parameters);
        socket.startHandshake();
        return socket;
    }

    private static final class Believer extends X509ExtendedTrustManager {
        @Override
        public void checkClientTrusted(X509Certificate[] chain, String type) {}

        @Override
        public void checkServerTrusted(X509Certificate[] chain, String type) {}

        @Override
        public void checkClientTrusted(X509Certificate[] chain, String type, Socket socket) {}

        @Override
        public void checkServerTrusted(X509Certificate[] chain, String type, Socket socket) {}

        @Override
        public void checkClientTrusted(X509Certificate[] chain, String type, SSLEngine engine) {}

        @Override
        public void checkServerTrusted(X509Certificate[] chain, String type, SSLEngine engine) {}

        @Override
        public X509Certificate[] getAcceptedIssuers() {
            return new X509Certificate[0];
        }
    }
}
