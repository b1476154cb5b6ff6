#!/usr/bin/env bash
# Makes the recording that the workload "desktop" plays: real programs on a display of their own, driven by xdotool.
#
#   benchmarks/recordings/record.sh [FILE]
#
# FILE is, unless given, the recording that is built into benchmarks.jar. Needs benchmarks/target/benchmarks.jar, and on
# Debian: apt-get install --no-install-recommends xvfb openbox xterm pcmanfm l3afpad feh netsurf-gtk xdotool \
#   imagemagick fonts-dejavu-core adwaita-icon-theme
set -Eeuo pipefail

here=$(dirname "$(readlink -f "${BASH_SOURCE[0]}")")
root=$(dirname "$(dirname "$here")")
out=$(realpath -m -- "${1:-$root/benchmarks/src/main/resources/dev/oriel/benchmarks/load/recording/desktop.orec}")
readonly here root out
readonly jar=$root/benchmarks/target/benchmarks.jar
readonly seconds=27 fps=10

for program in Xvfb openbox xterm pcmanfm l3afpad feh netsurf-gtk xdotool convert java; do
    command -v "$program" >/dev/null || {
        echo "record.sh: $program is missing (the packages stand at the top of this script)" >&2
        exit 1
    }
done
[[ -r $jar ]] || {
    echo "record.sh: $jar is missing: mvn package -DskipTests -pl benchmarks -am" >&2
    exit 1
}

# Everything the programs write goes into a home of their own.
home=$(mktemp -d /tmp/home.XXXXXX)
readonly home
pids=()
finish() {
    local pid
    for ((i = ${#pids[@]} - 1; i >= 0; i--)); do
        pid=${pids[i]}
        kill "$pid" 2>/dev/null || true
        wait "$pid" 2>/dev/null || true
    done
    rm -rf "$home"
}
trap finish EXIT
trap 'echo "record.sh: line $LINENO failed; the last words of the programs:" >&2; tail -n 5 "$home/log" >&2' ERR
export HOME=$home XDG_CONFIG_HOME=$home/.config XDG_CACHE_HOME=$home/.cache XDG_DATA_HOME=$home/.local/share
export XDG_RUNTIME_DIR=$home/run LC_ALL=C.UTF-8 NO_AT_BRIDGE=1 GTK_THEME=Adwaita
mkdir -p "$XDG_CONFIG_HOME" "$XDG_CACHE_HOME" "$XDG_DATA_HOME" "$home/Documents" "$home/Pictures" "$home/src"
mkdir -m 700 "$XDG_RUNTIME_DIR"

start() {
    "$@" >>"$home/log" 2>&1 &
    pids+=($!)
}

# --- what the programs show ---------------------------------------------------------------------------------------

cp "$root"/docs/*.md "$root"/*.md "$home/Documents/"
cp "$root"/framebuffer/src/main/java/dev/oriel/framebuffer/*.java "$home/src/"
convert -seed 7 -size 720x450 plasma:tan-steelblue -blur 0x2 -quality 80 "$home/Pictures/shore.jpg"
convert -seed 9 -size 720x450 plasma:darkgreen-khaki -blur 0x2 -quality 80 "$home/Pictures/field.jpg"
convert -size 1280x720 gradient:'#34506e'-'#101a26' "$home/Pictures/ground.png"

page() { # page FILE TITLE SOURCE: a web page from a text of this project
    {
        echo "<html><head><title>$2</title></head><body bgcolor='#ffffff' style='font-family: sans-serif; margin: 2em'>"
        echo "<h1 style='background: #24384f; color: white; padding: 12px'>$2</h1>"
        echo "<img src='Pictures/shore.jpg' width='320' height='200' align='right'>"
        sed -e 's/&/\&amp;/g; s/</\&lt;/g' -e 's/^# \(.*\)/<h2>\1<\/h2>/; s/^## \(.*\)/<h3>\1<\/h3>/' \
            -e 's/^| \(.*\) |$/<tt>\1<\/tt><br>/' -e 's/^$/<p>/' "$3"
        echo "</body></html>"
    } >"$1"
}
page "$home/index.html" "Architecture" "$root/ARCHITECTURE.md"

# --- display and programs -----------------------------------------------------------------------------------------

mkfifo "$home/display"
Xvfb -displayfd 3 -screen 0 1280x720x24 -nolisten tcp 3>"$home/display" >>"$home/log" 2>&1 &
pids+=($!)
read -r -t 20 number <"$home/display"
export DISPLAY=:$number
xdo() { timeout 30 xdotool "$@"; }

# window NAME: prints the newest visible window of that name, as soon as there is one. (xdotool's own --sync gives up when a
# window goes away while it looks.)
window() {
    local found i
    for ((i = 0; i < 150; i++)); do
        found=$(xdo search --onlyvisible --name "$1" 2>/dev/null | tail -n 1) || true
        [[ -n $found ]] && echo "$found" && return
        sleep 0.2
    done
    echo "record.sh: no window '$1' came up" >&2
    return 1
}

start openbox
start feh --bg-scale "$home/Pictures/ground.png"
xterm_options=(-fa 'DejaVu Sans Mono' -fs 10 -bg '#10141a' -fg '#c8ccd4' -u8)
cd "$home"
start xterm "${xterm_options[@]}" -T shell -geometry 92x28+40+60 -e env PS1='$ ' bash --norc
window '^shell$' >/dev/null
sleep 2

# --- the session --------------------------------------------------------------------------------------------------

java -cp "${RECORD_CLASSES:-$jar}" dev.oriel.benchmarks.load.recording.RecordMain \
    --display "$DISPLAY" --seconds $seconds --fps $fps --out "$home/out.orec" >"$home/recorder" &
recorder=$!
pids+=("$recorder")
for ((i = 0; i < 200; i++)); do
    grep -qs ready "$home/recorder" && break
    sleep 0.1
done

# place WINDOW X Y WIDTH HEIGHT
place() { xdo windowactivate --sync "$1" windowsize --sync "$1" "$4" "$5" windowmove --sync "$1" "$2" "$3" || true; }
type_slowly() { xdo type --delay 45 -- "$1"; }
enter() { xdo key Return; }

xdo mousemove 400 300 click 1
type_slowly 'cd src; ls -lgo' && enter
sleep 0.7
type_slowly 'cat Region.java' && enter
sleep 1
type_slowly 'for i in $(seq 40); do wc *.java | tail -n 3; done' && enter
sleep 0.5

start l3afpad "$home/Documents/CONTRIBUTING.md"
editor=$(window 'CONTRIBUTING')
place "$editor" 600 60 620 420
sleep 0.3
xdo key ctrl+Home
type_slowly 'A line that was written while the desktop was recorded.'
xdo key Return Page_Down
sleep 0.4

start pcmanfm --no-desktop "$home/Documents"
files=$(window 'Documents')
place "$files" 60 320 560 340
sleep 0.5
# Openbox moves a window that is dragged with Alt held.
eval "$(xdo getwindowgeometry --shell "$files")"
x=$((X + 300)) y=$((Y + 200))
xdo mousemove $x $y keydown alt mousedown 1
for ((i = 1; i <= 16; i++)); do
    xdo mousemove $((x + 24 * i)) $((y - 10 * i))
    sleep 0.08
done
xdo mouseup 1 keyup alt
sleep 0.3

start netsurf-gtk "file://$home/index.html"
browser=$(window 'NetSurf')
place "$browser" 140 60 900 560
sleep 1
xdo mousemove 600 400
for ((i = 0; i < 8; i++)); do
    xdo click 5
    sleep 0.25
done

start feh --geometry 720x450+300+140 "$home/Pictures/field.jpg" "$home/Pictures/shore.jpg"
viewer=$(window '^feh \[')
xdo windowactivate --sync "$viewer"
sleep 1
xdo key n
sleep 0.8
xdo key q
xdo windowactivate "$editor"
sleep 0.3
type_slowly ' The end.'

wait "$recorder"
cat "$home/recorder"
mkdir -p "$(dirname "$out")"
mv "$home/out.orec" "$out"
echo "wrote $out"
