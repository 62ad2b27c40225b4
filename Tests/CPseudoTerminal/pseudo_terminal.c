#define _GNU_SOURCE
#include "CPseudoTerminal.h"

#include <ftw.h>
#include <pty.h>
#include <stddef.h>
#include <stdio.h>
#include <sys/ioctl.h>
#include <unistd.h>

int nabla_spawn_on_terminal(
    const char *path, char *const arguments[], char *const environment[], const char *folder, int rows,
    int columns, int *terminal) {
  struct winsize size = {.ws_row = (unsigned short)rows, .ws_col = (unsigned short)columns};
  pid_t child = forkpty(terminal, NULL, NULL, &size);
  if (child == 0) {
    if (folder == NULL || chdir(folder) == 0) execve(path, arguments, environment);
    _exit(127);
  }
  return child;
}

int nabla_resize_terminal(int terminal, int rows, int columns) {
  struct winsize size = {.ws_row = (unsigned short)rows, .ws_col = (unsigned short)columns};
  return ioctl(terminal, TIOCSWINSZ, &size);
}

static int remove_entry(const char *path, const struct stat *status, int kind, struct FTW *place) {
  (void)status;
  (void)kind;
  (void)place;
  return remove(path);
}

int nabla_remove_folder(const char *path) { return nftw(path, remove_entry, 16, FTW_DEPTH | FTW_PHYS); }
