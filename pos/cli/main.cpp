// tillbook: the command line over a book.
#include "pos/cli/command_line.h"

int main(int count, char** arguments) { return till::run_command_line(count, arguments); }
