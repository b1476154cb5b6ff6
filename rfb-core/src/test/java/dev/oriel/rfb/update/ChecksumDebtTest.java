package dev.oriel.rfb.update;

import static org.assertj.core.api.Assertions.assertThat;

import dev.oriel.framebuffer.Framebuffer;
import dev.oriel.framebuffer.Rect;
import org.junit.jupiter.api.Test;

final class ChecksumDebtTest {

    @Test
    void isTheOneOfTheDocument() {
        Framebuffer screen = new Framebuffer(2, 1);
        screen.fill(new Rect(0, 0, 1, 1), 0x010203);
        screen.fill(new Rect(1, 0, 1, 1), 0xFFEEDD);

        // by hand, in another language, from the formulas of docs/protocol.md
        assertThat(ChecksumDebt.checksum(screen.pixels())).isEqualTo(0x287BDF38070E8CBDL);
    }

    @Test
    void theTopByteDoesNotCount() {
        Framebuffer plain = new Framebuffer(3, 3);
        Framebuffer marked = new Framebuffer(3, 3);
        marked.fill(new Rect(1, 1, 1, 1), 0xFF000000);
        assertThat(ChecksumDebt.checksum(marked.pixels())).isEqualTo(ChecksumDebt.checksum(plain.pixels()));
        marked.fill(new Rect(1, 1, 1, 1), 1);
        assertThat(ChecksumDebt.checksum(marked.pixels())).isNotEqualTo(ChecksumDebt.checksum(plain.pixels()));
    }
}
