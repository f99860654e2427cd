#!/bin/sh
# A browser without one of its libraries.
echo "error while loading shared libraries: libnss3.so: cannot open shared object file: No such file or directory" >&2
exit 127
