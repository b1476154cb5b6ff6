package dev.oriel.swing.toolkit;

import java.awt.Point;
import java.awt.Window;
import java.awt.peer.MouseInfoPeer;

/** Tells programs where the pointer is. Any thread. */
final class PointerInfo implements MouseInfoPeer {

    private static final int SCREEN = 0;

    private final Desk desk;

    PointerInfo(Desk desk) {
        this.desk = desk;
    }

    @Override
    public int fillPointWithCoords(Point point) {
        point.setLocation(desk.pointer().at());
        return SCREEN;
    }

    @Override
    public boolean isWindowUnderMouse(Window window) {
        return desk.windows()
                .at(desk.pointer().at())
                .filter(found -> found.target() == window)
                .isPresent();
    }
}
