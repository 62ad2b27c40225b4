#pragma once
// The calls that Swift cannot make as plain functions: libedit's (they are variadic) and a few of the
// system's around a terminal program.
#include <histedit.h>
#include <stdint.h>
#include <wchar.h>

typedef unsigned char (*nabla_editor_command)(EditLine *, wint_t);
typedef int (*nabla_editor_reader)(EditLine *, wchar_t *);
typedef char *(*nabla_editor_prompt)(EditLine *);

/// Starts libedit on standard input and output, in Emacs mode and a UTF-8 locale; NULL where it cannot.
EditLine *nabla_editor_create(void *client);
/// What was given to `nabla_editor_create`.
void *nabla_editor_client(EditLine *editor);
/// The prompt function; text between two `escape` characters takes no columns.
void nabla_editor_set_prompt(EditLine *editor, nabla_editor_prompt prompt, char escape);
/// The function that reads one character.
void nabla_editor_set_reader(EditLine *editor, nabla_editor_reader reader);
/// Adds an editing command under a name.
int nabla_editor_add(EditLine *editor, const char *name, nabla_editor_command command);
/// Binds a key sequence, in libedit's notation, to a command.
int nabla_editor_bind(EditLine *editor, const char *key, const char *name);
/// Puts the terminal into editing mode.
void nabla_editor_prepare_terminal(EditLine *editor);
/// Sets a UTF-8 locale, so that the widths of characters are known.
void nabla_set_locale(void);
/// Waits for bytes from a descriptor with another signal mask; -1 with EINTR after a signal.
int nabla_wait_for_input(int descriptor, const void *signal_mask);
/// Makes malloc keep freed blocks, large ones too, instead of giving them back to the system.
void nabla_keep_freed_memory(void);
