package org.sevenfold.models;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.camunda.bpm.model.bpmn.Bpmn;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The pictures people read are those of the models that run. No browser is needed to know it. */
class PicturesTest {

  private static final int MOST_BYTES = 300_000;

  private final List<Picture> pictures = Picture.all();

  @TestFactory
  Stream<DynamicTest> eachLevelHasAPictureOfItsModelAsItIsNow() {
    return pictures.stream()
        .map(picture -> DynamicTest.dynamicTest(picture.level(), () -> assertThat(picture.isOfItsModel())
            .as("%s is missing or of an older %s: run Pictures again (mvn test -Plong -Dtest=Pictures)",
                picture.file(), picture.model().getFileName())
            .isTrue()));
  }

  @Test
  void noTwoLevelsShareAPicture() {
    assertThat(pictures).isNotEmpty().extracting(Picture::file).doesNotHaveDuplicates();
  }

  @Test
  void noPictureIsLeftOfALevelThatIsGone() {
    assertThat(ModelFiles.named(".svg")).containsExactlyInAnyOrderElementsOf(
        pictures.stream().map(Picture::file).toList());
  }

  @Test
  void noPictureIsTooLargeForAPage() {
    assertThat(ModelFiles.named(".svg")).isNotEmpty()
        .allSatisfy(file -> assertThat(Files.size(file)).isLessThan(MOST_BYTES));
  }

  @Test
  void theGuideToTheModelsShowsEveryPicture() {
    String guide = ModelFiles.text(TaskTable.GUIDE);
    assertThat(pictures).allSatisfy(picture -> assertThat(guide)
        .containsPattern("!\\[[^]]+]\\(" + Pattern.quote(picture.inGuide()) + "\\)"));
  }

  @Test
  void theGuideListsTheTasksAsTheModelsHaveThem() {
    assertThat(ModelFiles.text(TaskTable.GUIDE)).isEqualTo(TaskTable.inGuide());
    assertThat(TaskTable.inGuide()).contains(
        "[A lead reads it](concern/reading.svg) | Read the concern and triage it | lead | 4 working hours or 4 hours |"
            + " [triage-concern](../forms/triage-concern.form) | P05.b1d P10 |"
            + " lead, then manager, then service manager |");
  }

  @Test
  void anotherTimeForATaskAsksForAnotherPictureOfItsLevelOnly() {
    assertThat(staleAfter("clocks.due(&#39;guardian_decision&#39;, pack)", "clocks.due(&#39;countersign&#39;, pack)"))
        .containsExactly("decide");
  }

  @Test
  void aNameThatIsMovedOrChangedAsksForAnotherPictureOfItsLevel() {
    assertThat(staleAfter("name=\"Decide as Caldicott guardian\"", "name=\"Decide as guardian\""))
        .containsExactly("decide");
    assertThat(staleAfter("cancelActivity=\"false\" attachedToRef=\"work_on_concern\"",
        "attachedToRef=\"work_on_concern\"")).containsExactly("concern");
  }

  @ParameterizedTest
  @CsvSource({"offeredToOthers, offered", "P365D, P400D", "ask_decide, ask_send", "decide_sharing, share_or_not",
      "camunda:formRefBinding=\"deployment\", camunda:formRefBinding=\"latest\"",
      "clocks.due(&#39;countersign&#39;, clocks.due(&#39;lead_decision&#39;"})
  void whatIsNotDrawnAsksForNoPicture(String said, String instead) {
    assertThat(staleAfter(said, instead)).isEmpty();
  }

  /** The levels of the spine whose pictures would be out of date if the model said something else. */
  private static List<String> staleAfter(String said, String instead) {
    Path spine = ModelFiles.PROCESSES.resolve("concern/concern.bpmn");
    String text = ModelFiles.text(spine);
    assertThat(text).contains(said);
    Map<String, String> before = marks(spine, text);
    Map<String, String> after = marks(spine, text.replace(said, instead));
    return before.keySet().stream().filter(level -> !before.get(level).equals(after.get(level))).sorted().toList();
  }

  private static Map<String, String> marks(Path file, String text) {
    InputStream model = new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    return Picture.of(file, Bpmn.readModelFromStream(model))
        .collect(Collectors.toMap(Picture::level, Picture::mark));
  }
}
