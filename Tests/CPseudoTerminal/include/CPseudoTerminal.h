#pragma once
// A child process on a pseudo-terminal of its own, which Glibc's Swift module cannot start.

/// Starts a program in a new session whose controlling terminal has the given size.
///
/// Returns the process id and stores the terminal's other end in `terminal`; -1 on failure.
int nabla_spawn_on_terminal(
    const char *path, char *const arguments[], char *const environment[], const char *folder, int rows,
    int columns, int *terminal);
/// Tells the terminal (and with it the program) its new size.
int nabla_resize_terminal(int terminal, int rows, int columns);
/// Removes a folder with everything in it.
int nabla_remove_folder(const char *path);
