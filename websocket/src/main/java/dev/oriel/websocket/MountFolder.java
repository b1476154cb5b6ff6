package dev.oriel.websocket;

/**
 * The folder of somebody else's paths below which we are.
 *
 * @param bare without its last slash, so empty for the root
 */
record MountFolder(String bare) {

    /** @param folder with a slash at both ends; {@code "/"} is everything */
    static MountFolder of(String folder) {
        if (!folder.startsWith("/") || !folder.endsWith("/")) {
            throw new IllegalArgumentException("a mount is a folder such as \"/screen/\", not \"" + folder + "\"");
        }
        return new MountFolder(folder.substring(0, folder.length() - 1));
    }

    /** Whether a target, with its query, is ours. */
    boolean holds(String uri) {
        return uri.startsWith(bare + "/") || uri.equals(bare) || uri.startsWith(bare + "?");
    }

    /** What of a path is below the folder, with a leading slash; empty for the folder without its slash. */
    String inside(String path) {
        return path.startsWith(bare) ? path.substring(bare.length()) : "/";
    }

    /** The answer to the folder without its slash. */
    Response redirect() {
        return Response.empty(308).withHeader("Location", bare.substring(bare.lastIndexOf('/') + 1) + "/");
    }
}
