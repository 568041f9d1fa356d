package tributary.byline;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tributary.extract.Extract;
import tributary.page.Page;

/// Who wrote, as pages say it to readers in languages with spaces between words.
class BylinesTest {
    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
            Автор: Иван Петров;                              Иван Петров
            Текст: Анна Смирнова, фото: Иван Петров;         Анна Смирнова
            Авторы: Иван Петров и Анна Смирнова;             Иван Петров, Анна Смирнова
            Корреспондент Иван Петров;                       Иван Петров
            Автор: Іван Петренко;                            Іван Петренко
            Von Hans Müller und Eva Groß, Berlin;            Hans Müller, Eva Groß
            Text: Hans Müller · Fotos: Eva Groß;             Hans Müller
            Ein Beitrag von Hans Müller;                     Hans Müller
            Publié le 05/03/2021 à 08:30 par Jean Dupont;    Jean Dupont
            Texte : Jean Dupont – Photos : Marie Curieux;    Jean Dupont
            Escrito por Juan García;                         Juan García
            Publicado em 05/03/2021 por João da Silva;       João da Silva
            A cura di Mario Rossi;                           Mario Rossi
            Scritto da Mario Rossi il 5 luglio 2021;         Mario Rossi
            Geschreven door Jan de Vries op 5 maart 2021;    Jan de Vries
            Tekst: Jan Kowalski, zdjęcia: Anna Nowak;        Jan Kowalski
            Haber: Ahmet Yılmaz / Kamera: Ali Demir;         Ahmet Yılmaz
            Av Anna Svensson;                                Anna Svensson
            Szerző: Kovács János;                            Kovács János
            Tác giả: Nguyễn Văn An;                          Nguyễn Văn An
            بقلم: محمد الأحمد;                               محمد الأحمد
            كتب محمد الأحمد;                                 محمد الأحمد
            מאת: דוד כהן;                                    דוד כהן
            लेखक: राम शर्मा;                                 राम शर्मा
            โดย สมชาย ใจดี | 5 มีนาคม 2567;                  สมชาย ใจดี
            Piše: Ivan Horvat;                               Ivan Horvat
            Submitted by Anna Smith on 5 March 2021;         Anna Smith
            """)
    void aByline(String line, String people) {
        assertThat(authors(line)).isEqualTo(List.of(people.split(", ", -1)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Redaktion: Eva Groß",
                "Редактор: Анна Смирнова",
                "Editor: Juan García",
                "Redaktor: Jan Kowalski",
                "Editör: Ahmet Yılmaz",
                "تحرير: محمد الأحمد",
                "© 2021 by Hill Press",
                "Фото: Иван Петров"
            })
    void whoEditedOrTookPicturesIsNoAuthor(String line) {
        assertThat(authors(line)).isEmpty();
    }

    @Test
    void whoMadeTheProgramOfASiteWroteNothingOnIt() {
        String program = "<meta name=generator content='Bulletin! X3.4'>";
        String people = "<meta name=author content='Bulletin! Team and Valley Design'>";
        assertThat(authors(program + people + "<p>By Anna Smith</p>")).containsExactly("Anna Smith");
        assertThat(authors(people)).containsExactly("Bulletin! Team", "Valley Design");
    }

    private static List<String> authors(String line) {
        String html = "<html><head><meta charset=utf-8><title>Pons vetus</title></head><body><h1>Pons vetus</h1><div>"
                + line + "</div><p>" + "Pons vetus trans flumen iterum apertus est et multi venerunt. ".repeat(8)
                + "</p></body></html>";
        return Extract.page(Page.of(html.getBytes(StandardCharsets.UTF_8))).authors();
    }
}
