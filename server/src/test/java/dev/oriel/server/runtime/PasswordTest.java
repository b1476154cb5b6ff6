package dev.oriel.server.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class PasswordTest {

    @TempDir
    private Path directory;

    private Path file(String content, String permissions) throws IOException {
        Path file = Files.writeString(directory.resolve("password"), content);
        return Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(permissions));
    }

    private static void assertRefused(Path file, String reason) {
        assertThatThrownBy(() -> Password.fromFile(file))
                .isInstanceOf(StartFailure.class)
                .hasMessageContainingAll("--password-file", file.toString(), reason)
                .extracting(failure -> ((StartFailure) failure).exitCode())
                .isEqualTo(ExitCode.PASSWORD_FILE);
    }

    @Test
    void generatedOnesFillVncAuthAndDiffer() {
        SecureRandom random = new SecureRandom();
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < 100; i++) {
            Password password = Password.generated(random);
            assertThat(password.text()).hasSize(8).matches("[a-zA-Z2-9]+").doesNotContainPattern("[loIO01]");
            assertThat(password.isGenerated()).isTrue();
            seen.add(password.text());
        }
        assertThat(seen).hasSize(100);
    }

    @Test
    void takesTheFirstLineOfAPrivateFile() throws Exception {
        Password password = Password.fromFile(file("secret \nsecond line\n", "rw-------"));
        assertThat(password.text()).isEqualTo("secret ");
        assertThat(password.isGenerated()).isFalse();
    }

    @Test
    void saysHowToCloseAFileThatOthersCanRead() throws IOException {
        assertRefused(file("secret", "rw-r-----"), "chmod 600");
        assertRefused(file("secret", "rw----r--"), "chmod 600");
    }

    @Test
    void refusesFilesWithoutAPassword() throws IOException {
        assertRefused(directory.resolve("missing"), "no readable file");
        assertRefused(directory, "no readable file");
        assertRefused(file("\nsecret", "rw-------"), "first line is empty");
        assertRefused(file("x".repeat(5000), "rw-------"), "longer than 4096 bytes");
        assertRefused(file("\u043f\u0430\u0440\u043e\u043b\u044c", "rw-------"), "Latin-1");
    }

    @Test
    void knowsWhatVncAuthCounts() {
        assertThat(new Password("12345678", false).isLongerThanVncAuthCounts()).isFalse();
        assertThat(new Password("123456789", false).isLongerThanVncAuthCounts()).isTrue();
    }

    @Test
    void hidesItselfFromLogs() {
        assertThat(new Password("secret", false).toString()).doesNotContain("secret");
    }
}
