package dev.oriel.benchmarks.load.workload;

import dev.oriel.benchmarks.load.content.AppWindow;
import dev.oriel.benchmarks.load.content.Picture;
import dev.oriel.benchmarks.load.content.WebPage;
import dev.oriel.benchmarks.load.stage.Image;
import dev.oriel.benchmarks.load.stage.Surface;
import java.io.IOException;
import java.util.List;

/** A web page and a program's window, each over the whole screen, brought to the front in turns. */
record PageSwitch(Setting setting) implements Workload {

    @Override
    public Timing timing() {
        return setting.every(2);
    }

    @Override
    public Picture picture(int number) {
        return number % 2 == 0
                ? WebPage.of(setting.seed(), setting.width(), setting.height())
                : AppWindow.of(setting.seed(), setting.width(), setting.height());
    }

    @Override
    public List<Spot> markers() {
        return Spot.corners(setting.width(), setting.height());
    }

    @Override
    public Show open(Surface surface) throws IOException {
        Image page = image(surface, 0);
        Image window = image(surface, 1);
        return frame -> {
            Image front = frame.number() % 2 == 0 ? page : window;
            Picture picture = front.picture();
            for (Spot spot : markers()) {
                frame.marker().paint(picture.pixels(), picture.index(spot.x(), spot.y()), picture.width());
            }
            surface.put(front, picture.bounds(), 0, 0);
        };
    }

    private Image image(Surface surface, int number) throws IOException {
        Image image = surface.image(setting.width(), setting.height());
        image.picture().copy(picture(number), 0, 0);
        return image;
    }
}
