package org.orderyard.integration;

import com.jcraft.jsch.ChannelSftp;
import com.jcraft.jsch.JSchException;
import com.jcraft.jsch.JSchHostKeyException;
import com.jcraft.jsch.SftpException;
import jakarta.mail.AuthenticationFailedException;
import java.net.ConnectException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import org.apache.camel.Endpoint;
import org.apache.camel.component.file.remote.SftpConfiguration;
import org.apache.camel.component.file.remote.SftpEndpoint;
import org.apache.camel.component.mail.MailEndpoint;
import org.springframework.core.NestedExceptionUtils;

/** Why a folder or a mailbox cannot be looked into, and what somebody may do about it. */
final class LookFault {
    private LookFault() {}

    static String inWords(Endpoint endpoint, Throwable fault) {
        var cause = NestedExceptionUtils.getMostSpecificCause(fault);
        var said = cause.getMessage() == null
                ? cause.getClass().getSimpleName()
                : cause.getMessage().strip();
        return said + ". " + remedy(endpoint, cause, said);
    }

    private static String remedy(Endpoint endpoint, Throwable cause, String said) {
        return switch (cause) {
            case UnknownHostException _ -> "Its name is not known: is it written right?";
            case ConnectException _, SocketTimeoutException _ ->
                "It does not answer: is the server up, and are host and port right?";
            case AuthenticationFailedException _ ->
                password(((MailEndpoint) endpoint).getConfiguration().getUsername());
            case JSchHostKeyException _ -> hostKey(((SftpEndpoint) endpoint).getConfiguration());
            case JSchException _
            when said.startsWith("Auth ") ->
                password(((SftpEndpoint) endpoint).getConfiguration().getUsername());
            case SftpException it
            when it.id == ChannelSftp.SSH_FX_NO_SUCH_FILE ->
                "The folder '%s' has to be there, as the hub's user sees it".formatted(folder(endpoint));
            case SftpException it
            when it.id == ChannelSftp.SSH_FX_PERMISSION_DENIED ->
                "The hub has to be allowed to read, write and make folders in '%s'".formatted(folder(endpoint));
            default -> "It is tried again";
        };
    }

    private static String hostKey(SftpConfiguration server) {
        return ("Its key is not in %s: compare what 'ssh-keyscan -p %d %s' prints with what its owner tells you, and"
                        + " write it there")
                .formatted(server.getKnownHostsFile(), server.getPort(), server.getHost());
    }

    private static String password(String user) {
        return "It does not let '%s' in: is the secret that the route names the right one?".formatted(user);
    }

    private static String folder(Endpoint endpoint) {
        return ((SftpEndpoint) endpoint).getConfiguration().getDirectory();
    }
}
