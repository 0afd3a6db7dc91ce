package org.sevenfold.models;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

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
    String guide = ModelFiles.text(ModelFiles.PROCESSES.resolve("README.md"));
    assertThat(pictures).allSatisfy(picture -> assertThat(guide).contains("](" + linked(picture.file()) + ")"));
  }

  private static String linked(Path file) {
    return ModelFiles.PROCESSES.relativize(file).toString().replace('\\', '/');
  }
}
