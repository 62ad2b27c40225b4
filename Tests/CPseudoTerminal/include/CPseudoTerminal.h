#pragma once
// A child process on a pseudo-terminal of its own, which Glibc's Swift module cannot start.
