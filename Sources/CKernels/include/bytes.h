#pragma once

/// The first place of `needle` in `text`, or -1; linear in the lengths of both, whatever they hold.
long nabla_find_bytes(const void *text, long length, const void *needle, long needleLength);
