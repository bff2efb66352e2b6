package org.orderyard.integration;

import static org.assertj.core.api.Assertions.assertThat;

import com.jcraft.jsch.ChannelSftp;
import com.jcraft.jsch.JSchException;
import com.jcraft.jsch.SftpException;
import java.net.ConnectException;
import java.net.UnknownHostException;
import java.util.stream.Stream;
import org.apache.camel.component.file.GenericFileOperationFailedException;
import org.apache.camel.component.file.remote.SftpComponent;
import org.apache.camel.component.file.remote.SftpConfiguration;
import org.apache.camel.component.file.remote.SftpEndpoint;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class LookFaultTest {
    @ParameterizedTest(name = "{1}")
    @MethodSource
    void saysWhatToDo(Exception cause, String words) {
        var server = new SftpConfiguration();
        server.setHost("tills.example");
        server.setUsername("hub");
        server.setDirectory("out/orders");
        var endpoint = new SftpEndpoint("sftp:tills.example:22/out/orders", new SftpComponent(), server);

        assertThat(LookFault.inWords(endpoint, new GenericFileOperationFailedException("Cannot connect", cause)))
                .isEqualTo(words);
    }

    static Stream<Arguments> saysWhatToDo() {
        return Stream.of(
                Arguments.of(
                        new UnknownHostException("tills.example"),
                        "tills.example. Its name is not known: is it written right?"),
                Arguments.of(
                        new JSchException("connect", new ConnectException("Connection refused")),
                        "Connection refused. It does not answer: is the server up, and are host and port right?"),
                Arguments.of(
                        new JSchException("Auth fail for methods 'password'"),
                        "Auth fail for methods 'password'. It does not let 'hub' in: is the secret that the route names"
                                + " the right one?"),
                Arguments.of(
                        new SftpException(ChannelSftp.SSH_FX_NO_SUCH_FILE, "No such file"),
                        "No such file. The folder 'out/orders' has to be there, as the hub's user sees it"),
                Arguments.of(
                        new SftpException(ChannelSftp.SSH_FX_PERMISSION_DENIED, "Permission denied"),
                        "Permission denied. The hub has to be allowed to read, write and make folders in 'out/orders'"),
                Arguments.of(new JSchException("session is down"), "session is down. It is tried again"));
    }
}
