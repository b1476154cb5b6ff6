package dev.oriel.examples;

import dev.oriel.OrielServer;
import dev.oriel.VirtualFramebuffer;
import dev.oriel.framebuffer.Rect;
import java.io.IOException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.layout.VBox;
import javafx.scene.robot.Robot;
import javafx.stage.Stage;
import javafx.util.Duration;

/**
 * A JavaFX form without a display: Monocle keeps JavaFX's windows in memory, pop-ups included, and JavaFX's own robot reads
 * that screen and acts on it. The JavaFX thread draws, and looks thirty times a second; what has not changed costs no more than
 * the look. A JVM has one such screen, and JavaFX stays once it was started.
 */
final class JavaFxForm implements Example {

    private static final int WIDTH = 480;
    private static final int HEIGHT = 320;
    private static final int LOOKS_PER_SECOND = 30;
    private static final int SECONDS = 30;

    private final VirtualFramebuffer screen = VirtualFramebuffer.of("JavaFX", WIDTH, HEIGHT);
    private final WritableImage picture = new WritableImage(WIDTH, HEIGHT);
    private final OrielServer server;
    private Stage stage;
    private Robot robot;
    private Timeline looks;

    JavaFxForm() throws IOException {
        server = OrielServer.builder()
                .display(screen)
                .withoutPassword()
                .rfbPort(0)
                .start();
        startJavaFx();
        onJavaFx(this::show);
    }

    /**
     * The same as on the command line: -Dglass.platform=Monocle and so on. The screen has a row that nobody looks at, since
     * Monocle's robot fails when it is to read a whole one.
     */
    private static void startJavaFx() {
        System.setProperty("glass.platform", "Monocle");
        System.setProperty("monocle.platform", "Headless");
        System.setProperty("headless.geometry", WIDTH + "x" + (HEIGHT + 1) + "-32");
        System.setProperty("prism.order", "sw");
        Platform.setImplicitExit(false);
        CompletableFuture<Void> started = new CompletableFuture<>();
        try {
            Platform.startup(() -> started.complete(null));
        } catch (IllegalStateException e) {
            return; // it runs, from an earlier form
        }
        await(started);
    }

    private void show() {
        stage = new Stage();
        stage.setScene(new Scene(form(), WIDTH, HEIGHT));
        stage.setX(0);
        stage.setY(0);
        stage.show();
        robot = new Robot();
        screen.onInput(new JavaFxInput(robot));
        looks = new Timeline(new KeyFrame(Duration.seconds(1.0 / LOOKS_PER_SECOND), event -> look()));
        looks.setCycleCount(Animation.INDEFINITE);
        looks.play();
    }

    private static VBox form() {
        ListView<String> lines = new ListView<>();
        TextField field = new TextField();
        ComboBox<String> mark = new ComboBox<>();
        mark.getItems().addAll("!", "?", "...");
        Button add = new Button("Add");
        add.setOnAction(event -> {
            lines.getItems().add(field.getText() + (mark.getValue() == null ? "" : mark.getValue()));
            field.clear();
        });
        field.setOnAction(event -> add.fire());
        return new VBox(4, field, mark, add, lines);
    }

    private void look() {
        robot.getScreenCapture(picture, 0, 0, WIDTH, HEIGHT);
        picture.getPixelReader()
                .getPixels(
                        0,
                        0,
                        WIDTH,
                        HEIGHT,
                        PixelFormat.getIntArgbInstance(),
                        screen.map().xrgb(),
                        0,
                        WIDTH);
        screen.changed(new Rect(0, 0, WIDTH, HEIGHT));
        screen.commit();
    }

    private static void onJavaFx(Runnable task) {
        CompletableFuture<Void> done = new CompletableFuture<>();
        Platform.runLater(() -> {
            try {
                task.run();
                done.complete(null);
            } catch (RuntimeException e) {
                done.completeExceptionally(e);
            }
        });
        await(done);
    }

    private static void await(CompletableFuture<Void> done) {
        try {
            done.get(SECONDS, TimeUnit.SECONDS);
        } catch (ExecutionException | TimeoutException e) {
            throw new IllegalStateException("JavaFX did not do it", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while JavaFX worked", e);
        }
    }

    @Override
    public OrielServer server() {
        return server;
    }

    /** The looks first: they draw. */
    @Override
    public void close() {
        onJavaFx(() -> {
            looks.stop();
            stage.hide();
        });
        server.close();
    }

    @Override
    public String toString() {
        return server.url().toString();
    }
}
