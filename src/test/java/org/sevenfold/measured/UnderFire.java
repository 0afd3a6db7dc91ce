package org.sevenfold.measured;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sevenfold.TestPeople;
import org.sevenfold.attack.Attacker;
import org.sevenfold.attack.RawAnswer;
import org.sevenfold.attack.RawRequest;
import org.sevenfold.attack.SlowSender;
import org.sevenfold.directory.Directory;
import org.springframework.beans.factory.support.BeanDefinitionRegistry;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * What somebody who has signed in notices while strangers at one address keep 400 slow posts and 200 tries to sign in
 * open: {@code mvn test -Plong -Dtest=UnderFire}. The same once without what holds it.
 */
@Tag("long")
@Tag("engine")
class UnderFire {

  private static final Path RESULT = Path.of("docs/measured/denial.md");
  private static final int SLOW = 400;
  private static final int SIGN_INS = 200;
  private static final int PAGES = 100;
  private static final long LONGEST_NANOS = TimeUnit.SECONDS.toNanos(90);
  private static final int BROKEN_OFF = -1;

  @TempDir
  Path before;
  @TempDir
  Path after;

  private final AtomicBoolean isOver = new AtomicBoolean();

  /** Milliseconds of each page, or {@link #BROKEN_OFF}; what the strangers got; how long another one waited. */
  private record Seen(List<Long> pages, int closed, int refused, int lookedAt, int unanswered, String colleague) {

    String longest() {
      return pages.contains((long) BROKEN_OFF) ? "none within 60 s" : at(1) + " ms";
    }

    long at(double share) {
      List<Long> sorted = pages.stream().sorted().toList();
      return sorted.get((int) Math.ceil(share * sorted.size()) - 1);
    }
  }

  @Test
  void aPageOfSomebodyWhoHasSignedInStaysUnderASecond() throws Exception {
    Seen without;
    try (MeasuredProduct product =
        new MeasuredProduct(before, UnderFire::withoutTheBorder, "--server.tomcat.connection-timeout=60s")) {
      without = under(product);
    }
    Seen with;
    try (MeasuredProduct product = new MeasuredProduct(after)) {
      with = under(product);
    }
    Files.writeString(RESULT, page(without, with));
    assertThat(with.pages()).allSatisfy(took -> assertThat(took).isBetween(0L, 1000L));
  }

  private static void withoutTheBorder(ConfigurableApplicationContext context) {
    context.addBeanFactoryPostProcessor(beans -> List.of("connections", "requestsAtOnce")
        .forEach(((BeanDefinitionRegistry) beans)::removeBeanDefinition));
  }

  private Seen under(MeasuredProduct product) throws Exception {
    TestPeople people = new TestPeople(product.get(Directory.class));
    Visitor colleague = new Visitor(product, people.raiser());
    for (int i = 0; i < PAGES; i++) {
      colleague.open("/concerns"); // warm
    }
    isOver.set(false);
    AtomicInteger closed = new AtomicInteger();
    int[] tries = new int[3];
    ExecutorService strangers = Executors.newCachedThreadPool();
    strangers.submit(() -> slowPosts(product.port(), closed));
    for (int i = 0; i < SIGN_INS; i++) {
      strangers.submit(() -> guesses(product.port(), people.raiser().userName(), tries));
    }
    List<Long> pages = pages(colleague);
    String elsewhere = elsewhere(product.port(), people.lead().userName());
    isOver.set(true);
    strangers.shutdown();
    strangers.awaitTermination(1, TimeUnit.MINUTES);
    synchronized (tries) {
      return new Seen(pages, closed.get(), tries[0], tries[1], tries[2], elsewhere);
    }
  }

  private static List<Long> pages(Visitor colleague) throws InterruptedException {
    List<Long> took = new ArrayList<>();
    long begun = System.nanoTime();
    while (took.size() < PAGES && System.nanoTime() - begun < LONGEST_NANOS) {
      TimeUnit.MILLISECONDS.sleep(100); // so that it goes on for a while, as reading does
      try {
        took.add(colleague.open("/concerns").toMillis());
      } catch (IOException none) {
        took.add((long) BROKEN_OFF);
      }
    }
    return took;
  }

  /** Keeps so many open, a byte a second, and opens another where one is closed. */
  private Void slowPosts(int port, AtomicInteger closed) throws InterruptedException {
    String cookie = sessionOfNobody(port);
    List<SlowSender> open = new ArrayList<>();
    while (!isOver.get()) {
      open.removeIf(one -> {
        boolean isClosed = !one.goOn();
        if (isClosed) {
          one.close();
          closed.incrementAndGet();
        }
        return isClosed;
      });
      while (open.size() < SLOW) {
        open.add(new SlowSender(port, "/sign-in", cookie));
      }
      TimeUnit.SECONDS.sleep(1);
    }
    open.forEach(SlowSender::close);
    return null;
  }

  private static String sessionOfNobody(int port) {
    return Attacker.nobody(port).send(RawRequest.get("/sign-in")).header("Set-Cookie").orElseThrow().split(";")[0];
  }

  /** A wrong password, again and again: refused for there being too many, looked at, or not answered. */
  private void guesses(int port, String userName, int[] tries) {
    while (!isOver.get()) {
      int kind = kind(port, userName);
      synchronized (tries) {
        tries[kind]++;
      }
    }
  }

  private static int kind(int port, String userName) {
    try {
      RawAnswer answer = Attacker.nobody(port).type(userName, "wrong");
      return answer.status() == 302 ? 1 : 0;
    } catch (UncheckedIOException | IllegalStateException none) {
      return 2;
    }
  }

  /** How long it takes somebody at another address to sign in. */
  private static String elsewhere(int port, String userName) {
    long begun = System.nanoTime();
    try {
      RawAnswer answer = Attacker.nobody(port, "127.0.0.2").type(userName, TestPeople.PASSWORD);
      return Duration.ofNanos(System.nanoTime() - begun).toMillis() + " ms"
          + (answer.text().contains("Location: /\r\n") || answer.text().matches("(?s).*Location: http://[^/]*/\r\n.*")
              ? "" : ", and is asked to come again");
    } catch (UncheckedIOException none) {
      return "no answer within 20 s";
    }
  }

  private static String page(Seen without, Seen with) throws IOException {
    return "# Under fire\n\n" + Circumstances.now()
        + ". One machine for all: the product, its database, and strangers at"
        + " one address who keep " + SLOW
        + " slow posts open (a byte a second, another one for each that is closed) and"
        + " try to sign in with " + SIGN_INS
        + " connections at once, over and over. Meanwhile somebody who has signed in"
        + " opens their list of concerns, ten times a second at most. Measured by `mvn test -Plong -Dtest=UnderFire`;"
        + " `SlowSendersTest` counts in every `mvn verify`.\n\n"
        + "\"Before\" is the same product without `Connections` and `RequestsAtOnce`, with a minute for each part of"
        + " a request.\n\n| | before | now |\n|---|---|---|\n"
        + row("pages asked for", without.pages().size(), with.pages().size())
        + row("of them without an answer", unanswered(without), unanswered(with))
        + row("half of them took at most, ms", median(without), median(with))
        + row("19 of 20 took at most, ms", high(without), high(with))
        + row("longest", without.longest(), with.longest())
        + row("somebody at another address signs in", without.colleague(), with.colleague())
        + row("slow posts that the server ended", without.closed(), with.closed())
        + row("tries to sign in: told that it is busy", without.refused(), with.refused())
        + row("tries to sign in: looked at, or told to wait", without.lookedAt(), with.lookedAt())
        + row("tries to sign in: no answer within 20 s", without.unanswered(), with.unanswered());
  }

  private static long unanswered(Seen seen) {
    return seen.pages().stream().filter(took -> took == BROKEN_OFF).count();
  }

  private static Object median(Seen seen) {
    return unanswered(seen) > 0 ? "–" : seen.at(0.5);
  }

  private static Object high(Seen seen) {
    return unanswered(seen) > 0 ? "–" : seen.at(0.95);
  }

  private static String row(String what, Object before, Object now) {
    return "| " + what + " | " + before + " | " + now + " |\n";
  }
}
