#pragma once
// zlib, as far as nabla needs it: inflating gzip files, and deflating pictures.
#include <zlib.h>
