package tributary.gist;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LikenessTest {
    @ParameterizedTest
    @CsvSource({
        "https://a.example/qr.png,http://www.a.example/qr.png?r=0.81277",
        "https://a.example/qr.png?w=300,https://a.example/qr.png?w=640&h=480#top",
        "https://a.example/2024/qr-300x200.jpg,https://a.example/2024/qr.jpg",
        "https://a.example/qr-scaled.jpg,https://a.example/qr@2x.jpg",
        "https://a.example/qr.jpg!w640,https://a.example/qr.jpg:large",
        "'https://a.example/cdn/w_300,h_200,c_fill/qr.png','https://a.example/cdn/w_640,h_480,c_fit/qr.png'",
        "https://a.example/x/300x200/qr.png,https://a.example/x/640x480/qr.png",
        "https://a.example/s1600/qr.png,https://a.example/w640-h360-no/qr.png",
        "https://a.example/_next/image?url=%2Fqr.png&w=640&q=75,https://a.example/_next/image?url=%2Fqr.png&w=1080&q=75",
    })
    void sizesOfOnePictureAreAlike(String one, String other) {
        assertThat(Likeness.of(one)).isEqualTo(Likeness.of(other));
    }

    @ParameterizedTest
    @CsvSource({
        "https://a.example/1.jpg,https://a.example/2.jpg",
        "https://a.example/2024/11/a.jpg,https://a.example/2024/12/a.jpg",
        "https://a.example/1200/a.jpg,https://a.example/1300/a.jpg",
        "https://a.example/show.php?id=1,https://a.example/show.php?id=2",
        "https://a.example/show.jpg?id=1,https://a.example/show.jpg?id=2",
        "https://a.example/show.jpg?of=/one.png,https://a.example/show.jpg?of=/two.png",
        "https://a.example/_next/image?url=%2F1.png&w=640,https://a.example/_next/image?url=%2F2.png&w=640",
        "https://a.example/og.png?title=Bridges,https://a.example/og.png?title=Towers",
        "https://a.example/image.jpg?article=5,https://a.example/image.jpg?article=6",
        "https://a.example/pic?f=1.jpg&w=300,https://a.example/pic?f=2.jpg&w=300",
        "https://a.example/photo-1.jpg,https://a.example/photo-2.jpg",
        "https://a.example/p/123/a,https://a.example/p/124/a",
    })
    void twoPicturesAreNot(String one, String other) {
        assertThat(Likeness.of(one)).isNotEqualTo(Likeness.of(other));
    }
}
