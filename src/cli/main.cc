#include <fmt/format.h>

int main() {
  fmt::print("hearsay\n");
  return 0;
}
