package dev.oriel.benchmarks.compare.rival;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.DirectoryStream;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The descriptions by name, Oriel's first. Immutable. */
public final class RivalCatalog {

    /** Where the build puts the descriptions on the class path. */
    private static final String FOLDER = "/dev/oriel/benchmarks/rivals";

    private static final String OURS = "oriel";
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Map<String, RivalDescription> byName;

    private RivalCatalog(Map<String, RivalDescription> byName) {
        this.byName = byName;
    }

    /**
     * The descriptions that come with this program.
     *
     * @param more a directory with further ones, which replace those of the same name
     */
    public static RivalCatalog read(Optional<Path> more) throws IOException {
        Map<String, RivalDescription> found = new TreeMap<>();
        readPackaged(found);
        if (more.isPresent()) {
            readFolder(more.get(), found);
        }
        Map<String, RivalDescription> oursFirst = new LinkedHashMap<>();
        Stream.concat(Stream.of(OURS).filter(found::containsKey), found.keySet().stream())
                .forEach(name -> oursFirst.put(name, found.get(name)));
        return new RivalCatalog(oursFirst);
    }

    private static void readPackaged(Map<String, RivalDescription> found) throws IOException {
        URL folder = Optional.ofNullable(RivalCatalog.class.getResource(FOLDER))
                .orElseThrow(() -> new IOException("no descriptions of servers on the class path at " + FOLDER));
        try {
            URI place = folder.toURI();
            if (!place.getScheme().equals("jar")) {
                readFolder(Path.of(place), found);
                return;
            }
            try (FileSystem jar = FileSystems.newFileSystem(place, Map.of())) {
                readFolder(jar.getPath(FOLDER), found);
            }
        } catch (URISyntaxException impossible) {
            throw new IOException("cannot read " + folder, impossible);
        }
    }

    private static void readFolder(Path folder, Map<String, RivalDescription> found) throws IOException {
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, "*.json")) {
            for (Path file : files) {
                RivalDescription description = readFile(file);
                found.put(description.name(), description);
            }
        }
    }

    private static RivalDescription readFile(Path file) throws IOException {
        try {
            return JSON.readValue(Files.readAllBytes(file), RivalDescription.class);
        } catch (IOException wrong) {
            throw new IOException("description " + file + ": " + wrong.getMessage(), wrong);
        }
    }

    public List<String> names() {
        return List.copyOf(byName.keySet());
    }

    /** The description of one of {@link #names}. */
    public RivalDescription description(String name) {
        return Optional.ofNullable(byName.get(name))
                .orElseThrow(() -> new IllegalArgumentException("no server " + name + " among " + names()));
    }
}
