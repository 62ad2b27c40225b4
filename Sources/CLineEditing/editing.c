#define _GNU_SOURCE
#include "CLineEditing.h"

#include <langinfo.h>
#include <limits.h>
#include <locale.h>
#include <malloc.h>
#include <poll.h>
#include <signal.h>
#include <stdio.h>
#include <string.h>

void nabla_set_locale(void) {
  // Without a UTF-8 locale libedit drops every key beyond ASCII without a word.
  if (setlocale(LC_CTYPE, "") == NULL || strcmp(nl_langinfo(CODESET), "UTF-8") != 0) {
    setlocale(LC_CTYPE, "C.UTF-8");
  }
}

EditLine *nabla_editor_create(void *client) {
  nabla_set_locale();
  EditLine *editor = el_init("nabla", stdin, stdout, stderr);
  if (editor == NULL) return NULL;
  el_set(editor, EL_CLIENTDATA, client);
  el_set(editor, EL_EDITOR, "emacs");
  el_set(editor, EL_SIGNAL, 0);
  return editor;
}

void *nabla_editor_client(EditLine *editor) {
  void *client = NULL;
  el_get(editor, EL_CLIENTDATA, &client);
  return client;
}

void nabla_editor_set_prompt(EditLine *editor, nabla_editor_prompt prompt, char escape) {
  el_set(editor, EL_PROMPT_ESC, prompt, escape);
}

void nabla_editor_set_reader(EditLine *editor, nabla_editor_reader reader) {
  el_set(editor, EL_GETCFN, reader);
}

int nabla_editor_add(EditLine *editor, const char *name, nabla_editor_command command) {
  return el_set(editor, EL_ADDFN, name, name, command);
}

int nabla_editor_bind(EditLine *editor, const char *key, const char *name) {
  return el_set(editor, EL_BIND, key, name, NULL);
}

void nabla_editor_prepare_terminal(EditLine *editor) { el_set(editor, EL_PREP_TERM, 1); }

int nabla_wait_for_input(int descriptor, const void *signal_mask) {
  struct pollfd waiting = {.fd = descriptor, .events = POLLIN};
  return ppoll(&waiting, 1, NULL, (const sigset_t *)signal_mask);
}

void nabla_keep_freed_memory(void) {
  // One arena: another thread's would be made of mapped pieces of 64 MiB.
  mallopt(M_ARENA_MAX, 1);
  mallopt(M_MMAP_MAX, 0);
  mallopt(M_TRIM_THRESHOLD, INT_MAX);
  mallopt(M_TOP_PAD, 16 << 20);
}
