package org.rione.reports.open311;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.rione.reports.Photos;
import org.rione.shared.Refusal;
import org.rione.shared.photos.DevelopedPhoto;
import org.rione.shared.photos.PhotoLab;
import org.springframework.stereotype.Component;
import org.springframework.util.DigestUtils;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.multipart.MultipartHttpServletRequest;

/** The photos that come along, whatever their fields are called. */
@Component
class Uploads {

    private final PhotoLab lab;

    Uploads(PhotoLab lab) {
        this.lab = lab;
    }

    List<MultipartFile> in(HttpServletRequest request) {
        var all = new ArrayList<MultipartFile>();
        if (request instanceof MultipartHttpServletRequest multipart) {
            multipart.getMultiFileMap().values().forEach(all::addAll);
        }
        all.removeIf(MultipartFile::isEmpty);
        return all;
    }

    /** @throws Refusal when there are too many or one is no photo that we take */
    List<DevelopedPhoto> developed(List<MultipartFile> files) {
        if (files.size() > Photos.PER_REPORT) {
            throw new Refusal("reports.photo.many", Photos.PER_REPORT);
        }
        return files.stream().map(Uploads::bytes).map(lab::develop).toList();
    }

    static String fingerprint(List<MultipartFile> files) {
        return files.stream()
                .map(Uploads::bytes)
                .map(DigestUtils::md5DigestAsHex)
                .toList()
                .toString();
    }

    private static byte[] bytes(MultipartFile file) {
        try {
            return file.getBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
