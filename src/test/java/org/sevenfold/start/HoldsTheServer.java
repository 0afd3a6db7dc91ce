package org.sevenfold.start;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;

/** A process of a test: starts the demo's server, writes one row, says so, and stays until it is ended. */
final class HoldsTheServer {

  private HoldsTheServer() {
  }

  public static void main(String[] arguments) throws SQLException, IOException {
    EmbeddedServer server = EmbeddedServer.keeping(Path.of(arguments[0]));
    try (var connection = server.superuser(); var statement = connection.createStatement()) {
      statement.execute("create table if not exists kept (word text)");
      statement.execute("insert into kept values ('" + arguments[1] + "')");
    }
    System.out.println("written");
    System.in.read();
  }
}
