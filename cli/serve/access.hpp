#pragma once
// Who may ask: the token, and the names under which the server may be called.

#include <string>
#include <string_view>
#include <vector>

namespace newsgraph::cli::serve {

struct Access {
  std::string token;               // empty: none is asked for
  std::vector<std::string> names;  // host names, beside localhost and addresses, that clients may call it by
};

/// Is it the token, or is none asked for? Takes as long whatever is wrong with it.
bool is_token(const Access& access, std::string_view given);

/// May a client have called the server so ("localhost:7474", "[::1]", "10.0.0.7:80")? A page of a stranger
/// whose name was made to point here (DNS rebinding) calls it by that name; addresses and localhost cannot be
/// made to point elsewhere.
bool is_own_name(const Access& access, std::string_view host_and_port);

}  // namespace newsgraph::cli::serve
