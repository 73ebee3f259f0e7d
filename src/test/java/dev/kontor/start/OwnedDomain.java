package dev.kontor.start;

import java.util.UUID;

/**
 * A domain that somebody bought.
 *
 * @param number tells it from the others
 */
record OwnedDomain(
    Household household, UUID organisationId, UUID productId, String name, int number) {
  String organisationPath(String below) {
    return "/v1/organisations/" + organisationId + "/" + below;
  }

  String path(String below) {
    return organisationPath("products/" + productId + "/" + below);
  }
}
