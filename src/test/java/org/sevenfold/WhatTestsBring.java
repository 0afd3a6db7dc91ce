package org.sevenfold;

import java.util.Optional;

import org.springframework.boot.autoconfigure.AutoConfigurationImportFilter;
import org.springframework.boot.autoconfigure.AutoConfigurationMetadata;

/**
 * What is there for the tests alone sets nothing up in the product that they test, in this process or in another: the
 * provider beside it made a key at every start, a tenth of what a start costs.
 */
public final class WhatTestsBring implements AutoConfigurationImportFilter {

  private static final String PROVIDER = "org.springframework.boot.autoconfigure.security.oauth2.server.";

  @Override
  public boolean[] match(String[] names, AutoConfigurationMetadata any) {
    boolean[] stays = new boolean[names.length];
    for (int i = 0; i < names.length; i++) {
      stays[i] = Optional.ofNullable(names[i]).filter(name -> name.startsWith(PROVIDER)).isEmpty();
    }
    return stays;
  }
}
