#pragma once
// zlib, as far as nabla needs it: inflating gzip files.
#include <zlib.h>
