package org.rione.shared.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.function.SerializableConsumer;
import com.vaadin.flow.server.streams.UploadHandler;

/** A button that asks for one file and hands over what is in it. */
public final class FileUpload {

    private FileUpload() {}

    /**
     * @param words on the button
     * @param most bytes that are wanted at the most: one more is read, so that the receiver sees that it is too long
     * @param received called with the page locked; may change it
     */
    public static Upload of(String words, int most, SerializableConsumer<byte[]> received) {
        var upload = new Upload((UploadHandler) event -> {
            var bytes = event.getInputStream().readNBytes(most + 1);
            event.getUI().access(() -> received.accept(bytes));
        });
        upload.setMaxFiles(1);
        upload.setDropAllowed(false);
        upload.setUploadButton(new Button(words, Icon.of("upload").svg()));
        upload.addAllFinishedListener(_ -> upload.clearFileList());
        return upload;
    }
}
