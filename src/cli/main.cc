#include "cli/app.h"

int main(int argc, char** argv) { return hearsay::run_program(argc, argv); }
