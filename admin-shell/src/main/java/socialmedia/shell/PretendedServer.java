package socialmedia.shell;

import java.io.Closeable;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/**
 * A PostgreSQL server that asks for a password and then goes away: as far as {@link StartupTraining} can get without a
 * database. Proving that one knows the password is a quarter of what connecting costs.
 *
 * <p>The messages: https://www.postgresql.org/docs/current/sasl-authentication.html
 */
final class PretendedServer implements Closeable {

    private static final int SSL_REQUEST_LENGTH = 8;
    private static final int SASL = 10;
    private static final int SASL_CONTINUE = 11;

    private final ServerSocket socket;

    private PretendedServer(ServerSocket socket) {
        this.socket = socket;
    }

    static PretendedServer start() throws IOException {
        PretendedServer server = new PretendedServer(new ServerSocket(0, 1, InetAddress.getLoopbackAddress()));
        Thread thread = new Thread(server::serveOne, "pretended-server");
        thread.setDaemon(true);
        thread.start();
        return server;
    }

    String port() {
        return String.valueOf(socket.getLocalPort());
    }

    private void serveOne() {
        try (Socket client = socket.accept();
                DataInputStream in = new DataInputStream(client.getInputStream());
                DataOutputStream out = new DataOutputStream(client.getOutputStream())) {
            int length = in.readInt();
            in.skipNBytes(length - Integer.BYTES);
            if (length == SSL_REQUEST_LENGTH) {
                out.writeByte('N');
                in.skipNBytes(in.readInt() - Integer.BYTES);
            }
            authentication(out, SASL, "SCRAM-SHA-256\0\0");
            String first = password(in);
            String nonce = first.substring(first.lastIndexOf("r=") + 2);
            authentication(out, SASL_CONTINUE, "r=" + nonce + "server,s=c2FsdA==,i=4096");
            password(in);
        } catch (IOException e) {
            // The console hung up, or the training is over: either way there is nobody left to tell.
        }
    }

    private static void authentication(DataOutputStream out, int kind, String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.US_ASCII);
        out.writeByte('R');
        out.writeInt(2 * Integer.BYTES + bytes.length);
        out.writeInt(kind);
        out.write(bytes);
    }

    private static String password(DataInputStream in) throws IOException {
        in.readByte();
        return new String(in.readNBytes(in.readInt() - Integer.BYTES), StandardCharsets.US_ASCII);
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
