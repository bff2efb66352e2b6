package org.orderyard.intake.reader;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PushbackInputStream;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/** Text of bytes; a byte order mark says its charset. What is not of the charset becomes U+FFFD, which readers refuse. */
final class Decoded {
    private Decoded() {}

    static Reader reader(InputStream bytes, Charset otherwise) throws IOException {
        var start = new PushbackInputStream(bytes, 3);
        var mark = start.readNBytes(3);
        var charset = otherwise;
        var length = 0;
        if (begins(mark, 0xef, 0xbb, 0xbf)) {
            charset = StandardCharsets.UTF_8;
            length = 3;
        } else if (begins(mark, 0xff, 0xfe) || begins(mark, 0xfe, 0xff)) {
            charset = mark[0] == (byte) 0xff ? StandardCharsets.UTF_16LE : StandardCharsets.UTF_16BE;
            length = 2;
        }
        start.unread(mark, length, mark.length - length);
        return new InputStreamReader(start, charset);
    }

    private static boolean begins(byte[] bytes, int... mark) {
        for (int i = 0; i < mark.length; i++) if (i >= bytes.length || (bytes[i] & 0xff) != mark[i]) return false;
        return true;
    }
}
