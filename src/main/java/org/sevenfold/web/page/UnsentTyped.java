package org.sevenfold.web.page;

import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.sevenfold.attachment.body.BodyMapForm;
import org.sevenfold.directory.PersonId;
import org.sevenfold.draft.DraftKey;
import org.sevenfold.web.security.UnsentPages;
import org.springframework.http.server.PathContainer;
import org.springframework.stereotype.Component;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;

/** The pages of which is kept what somebody sent when their session was over: those into which a worry is written. */
@Component
class UnsentTyped implements UnsentPages {

  private static final String OF_A_FORM = "A page that you had not sent";
  private static final String ABOUT_DATA = "What people ask about their data";
  private static final String SEEN_ON_THE_BODY = "What was seen on the body";
  private static final List<Kept> PAGES = List.of(kept("/concerns/new", OF_A_FORM), kept("/tasks/{id}", OF_A_FORM),
      kept("/drafts/{page:[\\w.-]+}", OF_A_FORM),
      kept("/concerns/{reference}/changed", "Something has changed"),
      kept("/concerns/{reference}/still-worried", "I am still worried"),
      kept("/concerns/{reference}/disagree", "I do not agree"),
      kept("/concerns/{reference}/children", "Another child"),
      kept("/concerns/{reference}/children/{number}", "What is said of a child"),
      kept("/concerns/{reference}/body-map", SEEN_ON_THE_BODY), kept("/concerns/new/body-map", SEEN_ON_THE_BODY),
      kept("/concerns/{reference}/answers/{entry}/correct/{key}", "Correct this answer"),
      kept("/concerns/{reference}/answers/{entry}/add", "Add to this page"),
      kept("/concerns/{reference}/site", "Which site it is about"),
      kept("/concerns/{reference}/people", "Who is left out"),
      kept("/concerns/{reference}/about-colleague", "It is about somebody who works here"),
      kept("/concerns/{reference}/open", "Nobody is named yet"),
      kept("/tasks/{id}/step-out", "I am close to this family"), kept("/unusual-reading", "Unusual reading"),
      kept("/concerns/{reference}/hold", "How long this record is kept"),
      kept("/retention/{reference}", "Records whose time has come"),
      kept("/proposals/{id}", "Waiting for a second person"),
      kept("/data-rights/new", ABOUT_DATA), kept("/data-rights/{request}/end", ABOUT_DATA),
      kept("/data-rights/{request}/extend", ABOUT_DATA), kept("/data-rights/{request}/second", ABOUT_DATA),
      kept("/data-rights/{request}/concerns/{concern}", ABOUT_DATA));

  private final TypedSoFar typedSoFar;

  UnsentTyped(TypedSoFar typedSoFar) {
    this.typedSoFar = typedSoFar;
  }

  /** A page and what it is called. */
  private record Kept(PathPattern path, String title) {
  }

  private static Kept kept(String path, String title) {
    return new Kept(PathPatternParser.defaultInstance.parse(path), title);
  }

  @Override
  public Optional<String> keep(PersonId person, String path, Map<String, String[]> typed) {
    PathContainer sentTo = PathContainer.parsePath(path);
    return PAGES.stream().filter(page -> page.path.matches(sentTo)).findFirst()
        .flatMap(page -> keep(person, page, key(page, path, typed), typed));
  }

  private Optional<String> keep(PersonId person, Kept page, DraftKey key, Map<String, String[]> typed) {
    MultiValueMap<String, String> all = new LinkedMultiValueMap<>();
    typed.forEach((name, values) -> all.put(name, List.of(values)));
    return typedSoFar.keepUnsent(person, key, page.title, all) ? Optional.of(key.address()) : Optional.empty();
  }

  /** In which page it stands again: not always in the one to which it was sent. */
  private static DraftKey key(Kept page, String path, Map<String, String[]> typed) {
    String last = path.substring(path.lastIndexOf('/') + 1);
    return switch (page.path.getPatternString()) {
      case "/concerns/new" -> DraftKey.RAISE;
      // the page that is being written sends itself there too
      case "/concerns/new/body-map" -> typed.containsKey(BodyMapForm.FIGURE) ? DraftKey.RAISE_BODY_MAP : DraftKey.RAISE;
      case "/tasks/{id}", "/drafts/{page:[\\w.-]+}" -> new DraftKey(last);
      case "/concerns/{reference}/open", "/proposals/{id}", "/data-rights/{request}/end",
          "/data-rights/{request}/extend" ->
        DraftKey.ofPath(path.substring(0, path.lastIndexOf('/')));
      default -> DraftKey.ofPath(path);
    };
  }
}
