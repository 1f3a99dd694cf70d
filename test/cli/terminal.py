# Runs a command on a terminal of its own: terminal.py ANSWER COMMAND...   Types ANSWER (with \n, \x03 and so on) at the first question,
# prints all that the terminal shows, and ends as the command does.
import os
import pty
import sys

answer = sys.argv[1].encode().decode("unicode_escape").encode()
child, terminal = pty.fork()
if child == 0:
    os.execvp(sys.argv[2], sys.argv[2:])

shown = b""
while True:
    try:
        part = os.read(terminal, 4096)
    except OSError:  # Linux says so that the other end is closed.
        break
    if not part:
        break
    shown += part
    if answer and b"): " in shown:
        os.write(terminal, answer)
        answer = b""

sys.stdout.buffer.write(shown)
sys.stdout.flush()
status = os.waitpid(child, 0)[1]
sys.exit(128 + os.WTERMSIG(status) if os.WIFSIGNALED(status) else os.WEXITSTATUS(status))
