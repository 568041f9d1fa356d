package tributary.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import okhttp3.HttpUrl;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tributary.address.Addresses;
import tributary.address.Literals;
import tributary.address.Ranges;
import tributary.connect.Guard;

class AddressesTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "0.0.0.0",
                "0.1.2.3",
                "10.0.0.1",
                "10.255.255.255",
                "100.64.0.1",
                "100.127.255.255",
                "127.0.0.1",
                "127.255.0.1",
                "168.63.129.16",
                "169.254.0.1",
                "169.254.169.254",
                "172.16.0.1",
                "172.31.255.255",
                "192.0.0.192",
                "192.0.2.1",
                "192.88.99.1",
                "192.168.0.1",
                "198.18.0.1",
                "198.19.255.255",
                "198.51.100.7",
                "203.0.113.9",
                "224.0.0.1",
                "239.255.255.255",
                "240.0.0.1",
                "255.255.255.255",
                "::",
                "::1",
                "::127.0.0.1",
                "::8.8.8.8",
                "::ffff:10.0.0.1",
                "64:ff9b::10.0.0.1",
                "64:ff9b::169.254.169.254",
                "64:ff9b:1::8.8.8.8",
                "100::1",
                "2001::1",
                "2001:0:4136:e378::1",
                "2001:2::1",
                "2001:10::1",
                "2001:db8::1",
                "2002:7f00:1::",
                "2002:808:808::",
                "3fff::1",
                "4000::1",
                "5f00::1",
                "fc00::1",
                "fd00:ec2::254",
                "fe80::1",
                "fec0::1",
                "ff02::1"
            })
    void placesThatAreNotPublicAreClosed(String address) {
        assertThat(Ranges.isPublic(InetAddress.ofLiteral(address))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1.1.1.1",
                "8.8.8.8",
                "9.255.255.255",
                "11.0.0.1",
                "100.63.255.255",
                "100.128.0.0",
                "126.255.255.255",
                "128.0.0.1",
                "172.15.255.255",
                "172.32.0.1",
                "192.0.1.1",
                "192.167.255.255",
                "198.17.255.255",
                "198.20.0.1",
                "223.255.255.255",
                "::ffff:8.8.8.8",
                "64:ff9b::8.8.8.8",
                "2001:200::1",
                "2001:4860:4860::8888",
                "2606:4700::1111",
                "2a00:1450::1"
            })
    void publicPlacesAreOpen(String address) {
        assertThat(Ranges.isPublic(InetAddress.ofLiteral(address))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://127.0.0.1/",
                "http://2130706433/",
                "http://0x7f000001/",
                "http://0x7f.1/",
                "http://127.1/",
                "http://0177.0.0.1/",
                "http://017700000001/",
                "http://127.0.0.1./",
                "http://0/",
                "http://127.0.1/",
                "http://１２７.０.０.１/",
                "http://127。0。0。1/",
                "http://%31%32%37.0.0.1/",
                "http://[::1]/",
                "http://[::ffff:127.0.0.1]/",
                "http://[::ffff:7f00:1]/",
                "http://[::127.0.0.1]/",
                "http://[64:ff9b::7f00:1]/",
                "http://[64:ff9b::808:808]/",
                "http://localhost/",
                "http://LOCALHOST./",
                "http://a.localhost/",
                "http://[fe80::1]/",
                "http://8.8.8.8@127.0.0.1/",
                "http://a:b@8.8.8.8/",
                "http://127.0.0.1\\@8.8.8.8/",
                "http://3232235777/",
                "http://08.8.8.8/",
                "http://256.1.1.1/"
            })
    void oddSpellingsOfAnAddressAreRefusedBeforeAnythingIsAsked(String url) {
        HttpUrl parsed = HttpUrl.parse(url);
        // What the client does not accept as an address is refused before it comes here.
        assertThat(parsed == null
                        || guard(Addresses.PUBLIC_ONLY).objection(parsed).isPresent())
                .as(url)
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://example.org/", "http://8.8.8.8/", "http://[2606:4700::1111]/", "http://1.example/"})
    void ordinaryAddressesAreNot(String url) {
        assertThat(guard(Addresses.PUBLIC_ONLY).objection(HttpUrl.get(url))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://８.8.8.8/",
                "http://8。8。8。8/",
                "http://%38.8.8.8/",
                "http://[::ffff:8.8.8.8]/",
                "http://[::FFFF:808:808]/x/8.8.8.8",
                "//[::ffff:8.8.8.8]/",
                "https:/\\８.8.8.8/"
            })
    void aPublicAddressInDisguiseIsSeen(String written) {
        HttpUrl url = HttpUrl.get("http://example.org/").resolve(written);

        assertThat(url.host()).isEqualTo("8.8.8.8");
        assertThat(Literals.isDisguised(url.host(), written)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://8.8.8.8/", "//8.8.8.8:80/x", "http:\\\\8.8.8.8", "http://example.org/8.8.8.8"})
    void onePlainlyWrittenIsNot(String written) {
        HttpUrl url = HttpUrl.get("http://example.org/").resolve(written);

        assertThat(Literals.isDisguised(url.host(), written)).isFalse();
    }

    @Test
    void aNetworkOpensItsAddressesAndNoOthers() {
        var policy = Addresses.of(List.of("10.1.0.0/17", "fd00:1::/32", "192.168.7.7"));

        assertThat(policy.permits(ip("10.1.127.255"), "a", 80)).isTrue();
        assertThat(policy.permits(ip("10.1.128.0"), "a", 80)).isFalse();
        assertThat(policy.permits(ip("fd00:1::5"), "a", 80)).isTrue();
        assertThat(policy.permits(ip("fd00:2::5"), "a", 80)).isFalse();
        assertThat(policy.permits(ip("192.168.7.7"), "a", 1)).isTrue();
        assertThat(policy.permits(ip("192.168.7.8"), "a", 1)).isFalse();
    }

    @Test
    void aPlaceOpensOnePortOfOneName() {
        var policy = Addresses.of(List.of("NAS.example.org:8080", "[fd00::0001]:81"));

        assertThat(policy.permits(ip("10.0.0.1"), "nas.example.org", 8080)).isTrue();
        assertThat(policy.permits(ip("10.0.0.1"), "nas.example.org.", 8080)).isTrue();
        assertThat(policy.permits(ip("10.0.0.1"), "nas.example.org", 80)).isFalse();
        assertThat(policy.permits(ip("10.0.0.1"), "other.example.org", 8080)).isFalse();
        assertThat(policy.permits(ip("fd00::1"), "fd00:0:0:0:0:0:0:1", 81)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "nas",
                "nas.example.org",
                "10.0.0.0/33",
                "10.0.0/8",
                "10.0.0.0/",
                "10.0.0.0/x",
                "300.0.0.0/8",
                "fd00::/129",
                "nas:0",
                "nas:65536",
                "nas:",
                "2130706433:80",
                "a b:80",
                "http://nas:80"
            })
    void mistakesInTheListAreTold(String entry) {
        assertThat(Addresses.mistake(entry))
                .hasValueSatisfying(it -> assertThat(it).contains("10.0.0.0/8"));
        assertThat(Addresses.of(List.of(entry)).permits(ip("10.0.0.1"), entry, 80))
                .isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"10.0.0.0/8", "10.1.2.3", "::1", "fd00::/8", "nas:80", "localhost:8080", "[::1]:80"})
    void goodEntriesAreNot(String entry) {
        assertThat(Addresses.mistake(entry)).isEmpty();
    }

    @Test
    void anOpenedPlaceMayBeWrittenAsItIs() {
        var policy = Addresses.of(List.of("::1", "64:ff9b::/96", "a.localhost:81"));

        for (String url :
                List.of("http://localhost/", "http://[::1]/", "http://[64:ff9b::808:808]/", "http://a.localhost:81/")) {
            assertThat(guard(policy).objection(HttpUrl.get(url))).as(url).isEmpty();
        }
        assertThat(guard(policy).objection(HttpUrl.get("http://127.0.0.1/"))).isPresent();
    }

    @Test
    void ourListenerIsClosedUnderEveryNameItHas() {
        var everywhere = new Guard(Addresses.ANY, new InetSocketAddress("0.0.0.0", 8080));
        for (String address : List.of("127.0.0.1", "127.0.0.2", "0.0.0.0", "::1")) {
            assertThatThrownBy(() -> everywhere.permitted("any.example", List.of(ip(address)), 8080))
                    .isInstanceOf(Guard.Refused.class)
                    .hasMessageContaining("our own listener");
        }
        assertThat(everywhere.objection(HttpUrl.get("http://127.0.0.1:8081/"))).isEmpty();
    }

    private static Guard guard(Addresses addresses) {
        return new Guard(addresses, null);
    }

    private static InetAddress ip(String literal) {
        return InetAddress.ofLiteral(literal);
    }
}
